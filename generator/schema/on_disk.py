"""What lies in the folders of content and data can be read: files and folders, and links to files."""

from generator.terms.rules import Rule

LINK_LEADS_NOWHERE = Rule(
    "link-leads-nowhere",
    "A link in content/ or data/ leads to a file",
    "this is a link that leads nowhere.",
    "Put the file itself there, or delete the link.",
)
LINK_TO_A_FOLDER = Rule(
    "link-to-a-folder",
    "Folders in content/ and data/ are no links",
    "this is a link to a folder, and what is in that folder is not read.",
    "Put the folder itself there, or delete the link.",
)
NO_FILE = Rule(
    "no-file",
    "In content/ and data/ are files and folders only",
    "this is neither a file nor a folder but {kind}, and can't be read as a file.",
    "Delete it, or put a file there.",
    {"kind": "a pipe between programs"},
)
FOLDER_NAMED_AS_FILE = Rule(
    "folder-named-as-file",
    "A folder does not have the name of a file",
    "this is a folder, but has the name of a file.",
    "Put the file itself there, or give the folder another name.",
)
NOT_TO_BE_READ = Rule(
    "not-to-be-read",
    "Every file and folder in content/ and data/ may be read",
    "you may not read this {kind}.",
    "Ask whoever owns it to let you, or put a copy of your own there.",
    {"kind": "file"},
)
