"""The service as it is started, with a provider behind its HTTP client."""

import importlib
import json
import sys

import httpx
import pytest
from apps import calling, run
from places import InPostgres


class Provider:
    """It signs what it says; `garbled` is said once in the place of the next answer."""

    def __init__(self):
        self.asked = []
        self.garbled = None
        self.serve = None

    def message(self, **fields):
        data = json.dumps({"rsp_code": "SUCCESS", **fields})
        return json.dumps({"data": data, "digest": self.serve.sign(data)})

    def answer(self, request):
        message = json.loads(request.content)
        assert message["digest"] == self.serve.sign(message["data"])
        asked = json.loads(message["data"])
        self.asked.append(asked["action"])
        fields = {"order_id": asked["order_id"], "code_url": "https://pay.example"}
        if asked["action"] == "STATUS_QUERY":
            fields |= {"order_status": "SUCCESS", "amount": 1234}
        garbled, self.garbled = self.garbled, None
        return httpx.Response(200, text=garbled or self.message(**fields))


@pytest.fixture(params=["sqlite", "postgres"])
def started(request, tmp_path, monkeypatch):
    """The module and the provider."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PROVIDER", "https://gateway.example")
    monkeypatch.setenv("PROVIDER_KEY", "a key of the shop's")
    monkeypatch.delenv("DATABASE", raising=False)
    if request.param == "postgres":
        monkeypatch.setenv("DATABASE", InPostgres(tmp_path).conninfo)
    sys.modules.pop("serve", None)
    serve = importlib.import_module("serve")
    serve.client.close()
    provider = Provider()
    provider.serve = serve
    transport = httpx.MockTransport(provider.answer)
    with httpx.Client(transport=transport, base_url="https://gateway.example") as to_provider:
        monkeypatch.setattr(serve, "client", to_provider)
        yield serve, provider
    if request.param == "postgres":
        serve.orders.database.pool.close()


def delivered(serve):
    with serve.orders.database.transaction() as execute:
        return [order_id for (order_id,) in execute("SELECT order_id FROM goods", ()).fetchall()]


def test_an_order_is_paid(started):
    serve, provider = started

    async def program():
        async with calling(serve.app) as client:
            start = (await client.post("/orders", json={"order_id": "A", "cents": 1234})).json()
            assert (start["end"], start["link"]) == (None, "https://pay.example")
            notice = provider.message(order_id="A", order_status="SUCCESS", amount=1234)
            forged = await client.post("/callback", content=notice.replace("1234", "1233"))
            assert forged.status_code == 400
            assert (await client.get("/orders/A")).json() == start
            assert (await client.post("/callback", content=notice)).status_code == 200
            assert (await client.get("/orders/A")).json()["end"] == "done"

    run(program())
    assert delivered(serve) == ["A"]
    assert provider.asked == ["ACTIVEPAY"]


def test_an_enquiry_brings_the_state(started):
    serve, provider = started
    assert serve.orders.begin("A", 1234, "pay_shown").step == "show"
    for garbled in (" ", "[]", '{"data": 1, "digest": "é"}', provider.message(order_id="B")):
        provider.garbled = garbled
        assert serve.orders.enquire("A").reason == "nothing_proven"
    assert serve.orders.enquire("A").step == "done"
    assert delivered(serve) == ["A"]
    assert provider.asked == ["ACTIVEPAY"] + 5 * ["STATUS_QUERY"]
