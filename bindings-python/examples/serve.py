"""The service with what is yours: the provider's requests, its digest, and the figures.

    pip install fastapi uvicorn httpx 'psycopg[binary,pool]'
    PROVIDER=https://gateway.example PROVIDER_KEY=… uvicorn serve:app

It uses a SQLite file. With DATABASE=dbname=shop it uses PostgreSQL, and `--workers 4` is for that.
The fields and the digest here are a simple provider's: put in yours.
"""

import asyncio
import hashlib
import hmac
import json
import os
from typing import Any

import httpx
from postgres import Postgres
from psycopg_pool import ConnectionPool
from service import service
from till import Database, Orders, Reply, Sqlite, Timers

KEY = os.environ["PROVIDER_KEY"].encode()

# One call is one delivery: httpx repeats nothing by itself, and no proxy may.
client = httpx.Client(base_url=os.environ["PROVIDER"], timeout=10)


def sign(data: str) -> str:
    """The digest of a message."""
    return hmac.new(KEY, data.encode(), hashlib.sha256).hexdigest()


def verify(body: bytes) -> tuple[str, Reply] | None:
    """Return the order and what stood there, or None unless the digest is right."""
    try:
        message: dict[str, str] = json.loads(body)
        if not hmac.compare_digest(message["digest"], sign(message["data"])):
            return None
        data: dict[str, Any] = json.loads(message["data"])
        return data["order_id"], Reply(
            rsp_code=data["rsp_code"],
            state=data.get("order_status"),
            cents=data.get("amount"),
            link=data.get("code_url", ""),
        )
    except (ValueError, TypeError, LookupError):
        return None


class Provider:
    """Each of these is one request; an exception is no answer."""

    def pay(self, order_id: str, cents: int) -> Reply:
        """Send the payment."""
        return self.call("ACTIVEPAY", order_id, amount=cents)

    def query(self, order_id: str) -> Reply:
        """Ask for the state."""
        return self.call("STATUS_QUERY", order_id)

    def cancel(self, order_id: str) -> Reply:
        """Never asked for, since `can_cancel` is false."""
        raise NotImplementedError("this provider has no call that cancels")

    def call(self, action: str, order_id: str, **more: int) -> Reply:
        """Send one request and verify the answer."""
        data = json.dumps({"action": action, "order_id": order_id, **more})
        response = client.post("/", json={"data": data, "digest": sign(data)})
        answer = verify(response.raise_for_status().content)
        if answer is None or answer[0] != order_id:
            raise ValueError("this is no answer about the order")
        return answer[1]


def database() -> Database:
    """The one that the environment names."""
    conninfo = os.environ.get("DATABASE")
    return Sqlite("shop.db") if conninfo is None else Postgres(ConnectionPool(conninfo, open=True))


orders = Orders(
    database(),
    Provider(),
    # Here an order takes money for 15 minutes, and then nothing is on its way any more.
    Timers(cancel_after=5 * 60, expired_after=20 * 60, stop_after=24 * 60 * 60),
    can_cancel=False,
)
app = service(orders, verify, pause=lambda: asyncio.sleep(3), longest_request=15)
