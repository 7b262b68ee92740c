"""Attack your own integration.

A provider that misbehaves within the assumptions of the procedure, for your own program: it loses
answers and requests, takes requests late, answers with what was so long ago, calls back twice, lets
the payer pay at any moment, and your program is killed before and after each use of its store. What
comes out is the shortest sequence in which it charges twice, hands over unpaid goods, loses a
refund, or never ends; or that there is none up to a length.
"""

from rspcode.testing._attack import MISBEHAVIOURS, Attack, Client
from rspcode.testing._explore import Explored, explore
from rspcode.testing._gateway import Gateway, Shop
from rspcode.testing._provider import Reply
from rspcode.testing._store import Store
from rspcode.testing._trail import Trail

__all__ = [
    "MISBEHAVIOURS",
    "Attack",
    "Client",
    "Explored",
    "Gateway",
    "Reply",
    "Shop",
    "Store",
    "Trail",
    "explore",
]
