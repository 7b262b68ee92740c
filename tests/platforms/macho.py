"""Checks the ad hoc signature of Mach-O files: the hash of every page is that of the page."""

import hashlib
import struct
import sys

FAT, MACH_O_64, CODE_SIGNATURE, CODE_DIRECTORY = 0xCAFEBABE, 0xFEEDFACF, 0x1D, 0


def slices(data: bytes) -> list[bytes]:
    """The parts of a universal file, or the file."""
    if struct.unpack_from(">I", data)[0] != FAT:
        return [data]
    count = struct.unpack_from(">I", data, 4)[0]
    parts = (struct.unpack_from(">5I", data, 8 + 20 * part) for part in range(count))
    return [data[offset : offset + size] for _, _, offset, size, _ in parts]


def signature(data: bytes) -> int:
    """Where the signature begins."""
    magic, _, _, _, commands = struct.unpack_from("<5I", data)
    if magic != MACH_O_64:
        raise ValueError("no Mach-O file of 64 bits")
    at = 32
    for _ in range(commands):
        command, size, offset = struct.unpack_from("<3I", data, at)
        if command == CODE_SIGNATURE:
            return int(offset)
        at += size
    raise ValueError("no signature")


def pages(data: bytes) -> int:
    """How many pages are signed; raises a ValueError if one is not what was signed."""
    start = signature(data)
    for blob in range(struct.unpack_from(">I", data, start + 8)[0]):
        kind, offset = struct.unpack_from(">2I", data, start + 12 + 8 * blob)
        if kind != CODE_DIRECTORY:
            continue
        at = start + offset
        hashes, _, _, count, limit = struct.unpack_from(">5I", data, at + 16)
        size, _, _, page = struct.unpack_from("4B", data, at + 36)
        for number in range(count):
            content = data[number << page : min((number + 1) << page, limit)]
            signed = at + hashes + number * size
            if hashlib.sha256(content).digest()[:size] != data[signed : signed + size]:
                raise ValueError(f"page {number} is not what was signed")
        if limit != start or count == 0:
            raise ValueError("not everything before the signature is signed")
        return int(count)
    raise ValueError("no code directory")


for path in sys.argv[1:]:
    with open(path, "rb") as file:
        for part in slices(file.read()):
            print(f"   {pages(part)} pages signed as they are")
            damaged = bytearray(part)
            damaged[100] ^= 1
            try:
                pages(bytes(damaged))
            except ValueError:
                continue
            raise SystemExit("a changed page is not noticed")
