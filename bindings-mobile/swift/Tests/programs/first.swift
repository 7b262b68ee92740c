// The first use, and nothing else.
import Rspcode

print(classify(.payReply, nil).next.rawValue)
