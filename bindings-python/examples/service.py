"""A service that charges once: an app starts orders, the provider calls back, a task asks.

It stands on `Orders` of till.py, which has the rule of use; here is only who calls it when. The
endpoints may come at the same time as the task and as each other, in one process or in many: whose
number is stored does the step.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

from fastapi import BackgroundTasks, FastAPI, HTTPException, Request, Response
from fastapi.concurrency import run_in_threadpool
from pydantic import BaseModel, Field
from till import Order, Orders, Reply

from rspcode import End, Move

log = logging.getLogger(__name__)

Verify = Callable[[bytes], tuple[str, Reply] | None]
"""Verifies the digest of a callback and decrypts it: an order id and what stood there, or None."""

Pause = Callable[[], Awaitable[object]]


class Start(BaseModel):
    """What an app sends to start an order."""

    order_id: str = Field(pattern="^[A-Za-z0-9_-]{1,64}$")
    cents: int = Field(gt=0, lt=2**53)


class State(BaseModel):
    """What an app is told of an order."""

    order_id: str
    end: End | None
    payer_text: str
    link: str | None


def state_of(order: Order) -> State:
    """Nothing is shown after an end, and goods are no business of the app's."""
    end = order.attempt.end
    link = order.link if end is None and order.link else None
    return State(order_id=order.order_id, end=end, payer_text=order.payer_text, link=link)


async def follow(orders: Orders, left: list[str], pause: Pause, longest_request: float) -> None:
    """Take up what an earlier life has left, and then ask for all that is not over, for ever."""
    # Another worker may have requests under way. Once too old for an answer, they are silence.
    await asyncio.sleep(longest_request)
    while True:
        left = await for_each(left, orders.recover)
        await pause()
        try:
            not_over = await asyncio.to_thread(orders.not_over)
        except Exception:
            log.exception("the database does not answer")
            continue
        await for_each(not_over, orders.enquire)


async def for_each(order_ids: list[str], do: Callable[[str], Move]) -> list[str]:
    """Do it in threads; return where it went wrong, which stops no other order."""
    calls = [asyncio.to_thread(do, order_id) for order_id in order_ids]
    done = zip(order_ids, await asyncio.gather(*calls, return_exceptions=True), strict=True)
    failed = [(order_id, error) for order_id, error in done if isinstance(error, Exception)]
    for order_id, error in failed:
        log.error("order %s", order_id, exc_info=error)
    return [order_id for order_id, _ in failed]


def service(orders: Orders, verify: Verify, pause: Pause, longest_request: float) -> FastAPI:
    """`pause` is before each round of enquiries, `longest_request` the most seconds one takes."""

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncGenerator[None, None]:
        left = await asyncio.to_thread(orders.not_over)
        task = asyncio.create_task(follow(orders, left, pause, longest_request))
        yield
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task

    app = FastAPI(lifespan=lifespan)

    # No `async`: it takes as long as the provider does, and is not broken off if the app leaves.
    @app.post("/orders")
    def start(asked: Start) -> State:
        orders.begin(asked.order_id, asked.cents, "pay_shown")
        order = orders.load(asked.order_id)
        if order.cents != asked.cents:
            raise HTTPException(409, "this order has another amount")
        return state_of(order)

    @app.get("/orders/{order_id}")
    def state(order_id: str) -> State:
        order = orders.find(order_id)
        if order is None:
            raise HTTPException(404)
        return state_of(order)

    @app.post("/callback")
    async def callback(request: Request, background: BackgroundTasks) -> Response:
        notice = verify(await request.body())
        if notice is None:
            raise HTTPException(400)  # it is no answer at all, and nothing is told
        order_id, reply = notice
        try:
            moved = await run_in_threadpool(orders.notice, order_id, reply)
        except LookupError:
            raise HTTPException(404) from None
        # It is stored, so it is answered at once; a cancellation, if that is the step, goes after.
        background.add_task(orders.act, order_id, moved)
        return Response("SUCCESS")  # or whatever keeps your provider from calling again

    return app
