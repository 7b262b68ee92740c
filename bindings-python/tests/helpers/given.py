"""The texts of the shared vectors, in whatever way they are written there."""


def text_of(given):
    """Return the text as Python holds it."""
    match given:
        case {"text": text}:
            return text
        case {"utf16": units}:
            data = b"".join(unit.to_bytes(2, "little") for unit in units)
            return data.decode("utf-16-le", "surrogatepass")
        case {"repeat": [piece, times]}:
            return piece * times
        case {"hex": digits}:
            # As Python reads such bytes from the outside.
            return bytes.fromhex(digits).decode("utf-8", "surrogateescape")
        case _:
            raise AssertionError(given)
