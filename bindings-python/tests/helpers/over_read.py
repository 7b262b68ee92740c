"""A column with a row more than it has offsets: what the address sanitizer has to see."""

import struct

from c_data import Made

from rspcode.arrow import classify

made = Made()
offsets = struct.pack("=9i", *range(9))
array = made.array(9, [None, offsets, b"12345678"])
classify("pay_state", made.column(made.schema(b"u"), array))
