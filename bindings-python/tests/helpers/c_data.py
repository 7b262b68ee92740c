"""The Arrow C data interface by ctypes: columns that no library would make."""

import ctypes
from ctypes import CFUNCTYPE, POINTER, Structure, c_char_p, c_int, c_int64, c_void_p, pointer


class Schema(Structure):
    """ArrowSchema."""


class Array(Structure):
    """ArrowArray."""


class Stream(Structure):
    """ArrowArrayStream."""


Schema._fields_ = [
    ("format", c_char_p),
    ("name", c_char_p),
    ("metadata", c_char_p),
    ("flags", c_int64),
    ("n_children", c_int64),
    ("children", POINTER(POINTER(Schema))),
    ("dictionary", POINTER(Schema)),
    ("release", CFUNCTYPE(None, POINTER(Schema))),
    ("private_data", c_void_p),
]
Array._fields_ = [
    ("length", c_int64),
    ("null_count", c_int64),
    ("offset", c_int64),
    ("n_buffers", c_int64),
    ("n_children", c_int64),
    ("buffers", POINTER(c_void_p)),
    ("children", POINTER(POINTER(Array))),
    ("dictionary", POINTER(Array)),
    ("release", CFUNCTYPE(None, POINTER(Array))),
    ("private_data", c_void_p),
]
GET_SCHEMA = CFUNCTYPE(c_int, POINTER(Stream), POINTER(Schema))
GET_NEXT = CFUNCTYPE(c_int, POINTER(Stream), POINTER(Array))
# As a number, because ctypes cannot make a callback that returns a text.
LAST_ERROR = CFUNCTYPE(c_void_p, POINTER(Stream))
Stream._fields_ = [
    ("get_schema", GET_SCHEMA),
    ("get_next", GET_NEXT),
    ("get_last_error", LAST_ERROR),
    ("release", CFUNCTYPE(None, POINTER(Stream))),
    ("private_data", c_void_p),
]

NAMES = {Schema: b"arrow_schema", Array: b"arrow_array", Stream: b"arrow_array_stream"}
new_capsule = ctypes.pythonapi.PyCapsule_New
new_capsule.restype = ctypes.py_object
new_capsule.argtypes = (c_void_p, c_char_p, c_void_p)


def structures(kind, each):
    """Return pointers to structures, as their parent has them."""
    return (POINTER(kind) * max(len(each), 1))(*(pointer(one) for one in each))


class Made:
    """Structures with all that they point to, and how often each was released."""

    def __init__(self):
        self.released = []
        self.kept = []

    def keep(self, *things):
        self.kept.extend(things)
        return things[0]

    def release_of(self, kind):
        # A function of its own for each structure, which may be moved but not copied.
        return self.keep(dict(kind._fields_)["release"](self._release))

    def _release(self, structure):
        self.released.append(type(structure.contents))
        structure.contents.release = type(structure.contents.release)()

    def schema(self, text, /, *, name=None, children=(), dictionary=None, **fields):
        made = Schema(text, name, None, 2, len(children), release=self.release_of(Schema))
        made.children = self.keep(structures(Schema, children))
        if dictionary is not None:
            made.dictionary = pointer(dictionary)
        for field, value in fields.items():
            setattr(made, field, value)
        return self.keep(made)

    def array(
        self, length, buffers, /, *, nulls=-1, offset=0, children=(), dictionary=None, **fields
    ):
        """A buffer is bytes, which are copied to where nothing else is, or None."""
        places = [None if data is None else self.place(data) for data in buffers]
        made = Array(length, nulls, offset, len(buffers), len(children))
        made.release = self.release_of(Array)
        made.buffers = self.keep((c_void_p * max(len(places), 1))(*places))
        made.children = self.keep(structures(Array, children))
        if dictionary is not None:
            made.dictionary = pointer(dictionary)
        for field, value in fields.items():
            setattr(made, field, value)
        return self.keep(made)

    def place(self, data):
        """An address where these bytes are, at an odd one: producers need not align."""
        buffer = self.keep(ctypes.create_string_buffer(b"\xee" + data, len(data) + 1))
        return ctypes.addressof(buffer) + 1

    def stream(self, schema, arrays, *, error=0, text=None, at="next"):
        """A stream of these arrays, which then ends or fails."""
        left = iter(arrays)

        def get_schema(_stream, out):
            if error and at == "schema":
                return error
            ctypes.memmove(out, ctypes.addressof(schema), ctypes.sizeof(Schema))
            return 0

        def get_next(_stream, out):
            array = next(left, None)
            if array is None and error:
                return error
            ctypes.memmove(out, ctypes.addressof(array or self.keep(Array())), ctypes.sizeof(Array))
            return 0

        said = None if text is None else self.keep(ctypes.create_string_buffer(text))
        made = Stream(
            self.keep(GET_SCHEMA(get_schema)),
            self.keep(GET_NEXT(get_next)),
            self.keep(LAST_ERROR(lambda _stream: said and ctypes.addressof(said))),
            self.release_of(Stream),
        )
        return self.keep(made)

    def capsule(self, structure, name=None):
        return new_capsule(
            ctypes.addressof(structure), name or self.keep(NAMES[type(structure)]), None
        )

    def column(self, schema, array):
        """What has `__arrow_c_array__`."""
        capsules = self.capsule(schema), self.capsule(array)
        return type("Column", (), {"__arrow_c_array__": lambda _self: capsules})()

    def streamed(self, stream):
        """What has `__arrow_c_stream__`."""
        capsule = self.capsule(stream)
        return type("Streamed", (), {"__arrow_c_stream__": lambda _self: capsule})()
