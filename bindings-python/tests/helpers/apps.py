"""Services in this process: the app, its task, and a client of it, all in one loop."""

import asyncio
import threading
from contextlib import asynccontextmanager

import httpx


@asynccontextmanager
async def calling(app):
    """Begin the app's life, and end it."""
    transport = httpx.ASGITransport(app)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://shop") as client,
    ):
        yield client


def run(program):
    """Run it, and leave no thread behind: other tests fork."""
    asyncio.run(program)
    for thread in threading.enumerate():
        if thread.name.startswith("AnyIO"):
            thread.join()
