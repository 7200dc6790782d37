"""Makes a tagged PDF of each Report Card from the built site, beside the generator, which knows no browser."""
