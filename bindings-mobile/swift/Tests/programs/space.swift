// White space at an end: the core alone knows what to make of it.
import Rspcode

precondition(classify(.payState, "SUCCESS\r\n").mayReleaseGoods)
print("answered")
