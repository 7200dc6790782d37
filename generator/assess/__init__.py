"""Judgement: rating, direction of travel, year to date and comparison, each by its published rule."""
