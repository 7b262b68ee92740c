"""Checks an XCFramework, its zip and the package that takes it by what they say of themselves."""

import hashlib
import plistlib
import re
import sys
from pathlib import Path

folder, archive = map(Path, sys.argv[1:])
framework = folder / "RspcodeMobile.xcframework"
info = plistlib.loads((framework / "Info.plist").read_bytes())
assert info["CFBundlePackageType"] == "XFWK", info
slices = {
    library["LibraryIdentifier"]: (
        library["SupportedPlatform"],
        library.get("SupportedPlatformVariant"),
        library["SupportedArchitectures"],
    )
    for library in info["AvailableLibraries"]
}
assert slices == {
    "ios-arm64": ("ios", None, ["arm64"]),
    "ios-arm64_x86_64-simulator": ("ios", "simulator", ["arm64", "x86_64"]),
    "macos-arm64_x86_64": ("macos", None, ["arm64", "x86_64"]),
}, slices
for library in info["AvailableLibraries"]:
    assert (framework / library["LibraryIdentifier"] / library["LibraryPath"]).is_file(), library
assert {path.name for path in framework.iterdir() if path.is_dir()} == set(slices)

manifest = (folder / "package" / "Package.swift").read_text("utf-8")
url = re.search(r'url: "(.*?)"', manifest).group(1)
assert url.endswith(f"/{archive.name}"), url
assert f'checksum: "{hashlib.sha256(archive.read_bytes()).hexdigest()}"' in manifest

privacy = plistlib.loads((folder / "package/Sources/Rspcode/PrivacyInfo.xcprivacy").read_bytes())
assert privacy["NSPrivacyTracking"] is False, privacy
assert privacy["NSPrivacyCollectedDataTypes"] == [], privacy
print("   the manifests agree with the files")
