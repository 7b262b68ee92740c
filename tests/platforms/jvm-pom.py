"""Checks that a pom has what Maven Central asks for, but for what the project has not decided."""

import sys
from xml.etree import ElementTree

NAMESPACE = "{http://maven.apache.org/POM/4.0.0}"
ASKED = (
    "groupId",
    "artifactId",
    "version",
    "name",
    "description",
    "licenses/license/name",
    "licenses/license/url",
    "developers/developer/name",
)
# Both follow from one line of Cargo.toml.
UNDECIDED = ("url", "scm/connection", "scm/url")

path, version = sys.argv[1:]
pom = ElementTree.parse(path)


def lacking(fields: tuple[str, ...]) -> list[str]:
    """These fields of which the pom has none, or an empty one."""
    return [
        field
        for field in fields
        if not (pom.findtext("/".join(NAMESPACE + part for part in field.split("/"))) or "").strip()
    ]


assert pom.findtext(NAMESPACE + "version") == version, "the pom is of another version"
assert not lacking(ASKED), f"the pom lacks {lacking(ASKED)}"
with open("Cargo.toml", encoding="utf-8") as manifest:
    decided = any(line.startswith("repository = ") for line in manifest)
missing = lacking(UNDECIDED)
assert missing == ([] if decided else list(UNDECIDED)), f"the pom lacks {missing}"
if decided:
    print("   all")
else:
    print(f"   all but {', '.join(missing)}, which come with a repository in Cargo.toml")
