"""A verdict is neither true nor false, and nothing that handles one asks."""

import asyncio
import dataclasses
from unittest import mock

import httpx
import pydantic
import pytest
from fastapi import FastAPI

from rspcode import VERDICTS, Attempt, Verdict, classify

SUCCESS = classify("pay_state", "SUCCESS")
TIMEOUT = classify("pay_reply", "TIMEOUT")


@pytest.mark.parametrize(
    "ask",
    [
        bool,
        lambda verdict: not verdict,
        lambda verdict: verdict and "paid",
        lambda verdict: verdict or "unpaid",
        lambda verdict: "paid" if verdict else "unpaid",
        lambda verdict: any([verdict]),
        lambda verdict: list(filter(None, [verdict])),
    ],
)
def test_asking_is_an_error_that_names_what_to_ask(ask):
    for verdict in (SUCCESS, TIMEOUT):
        with pytest.raises(TypeError) as error:
            ask(verdict)
        assert str(error.value) == (
            "a Verdict is neither true nor false: ask may_release_goods, may_charge_again, "
            "is_final, outcome or next"
        )


def test_the_fields_that_are_named_are_there():
    with pytest.raises(TypeError) as error:
        bool(SUCCESS)
    names = str(error.value).partition(": ask ")[2].replace(" or ", ", ").split(", ")
    assert set(names) <= {field.name for field in dataclasses.fields(Verdict)}


def test_equality_containers_and_none_do_not_ask():
    assert SUCCESS == SUCCESS
    assert SUCCESS != TIMEOUT
    assert SUCCESS is not None
    assert SUCCESS in [TIMEOUT, SUCCESS]
    assert [TIMEOUT, SUCCESS].index(SUCCESS) == 1
    assert {SUCCESS: 1}[SUCCESS] == 1
    assert {"a": [SUCCESS]} == {"a": [SUCCESS]}
    with pytest.raises(AssertionError, match="Verdict pay_state SUCCESS"):
        assert [SUCCESS] == [TIMEOUT]


def test_dataclasses_do_not_ask():
    @dataclasses.dataclass(frozen=True)
    class Payment:
        verdict: Verdict = SUCCESS

    assert Payment() == Payment(SUCCESS) != Payment(TIMEOUT)
    assert dataclasses.replace(Payment(), verdict=TIMEOUT).verdict is TIMEOUT
    assert dataclasses.asdict(Payment()) == {"verdict": dataclasses.asdict(SUCCESS)}


def test_mock_does_not_ask():
    function = mock.Mock(return_value=SUCCESS, side_effect=[SUCCESS, mock.DEFAULT])
    assert function(TIMEOUT) is SUCCESS
    assert function(verdict=TIMEOUT) is SUCCESS
    function.assert_called_with(verdict=TIMEOUT)
    function.assert_has_calls([mock.call(TIMEOUT), mock.call(verdict=TIMEOUT)])
    with mock.patch("rspcode.classify", return_value=TIMEOUT) as patched:
        assert patched("pay_state", "SUCCESS") is TIMEOUT
    assert mock.create_autospec(SUCCESS, instance=True).next is not None


def test_pydantic_and_fastapi_do_not_ask():
    class Payment(pydantic.BaseModel):
        verdict: Verdict | None = SUCCESS
        more: list[Verdict] = []

    payment = Payment(verdict=TIMEOUT, more=[SUCCESS, TIMEOUT])
    assert Payment.model_validate_json(payment.model_dump_json()) == payment
    assert payment.model_dump(exclude_defaults=True)["verdict"]["code"] == "TIMEOUT"
    assert Payment.model_validate(payment.model_dump()) == payment != Payment()

    app = FastAPI()

    @app.get("/verdict")
    def verdict() -> Verdict:
        return SUCCESS

    @app.get("/payment")
    def whole() -> Payment:
        return payment

    async def answers() -> list[object]:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://shop") as client:
            return [(await client.get(path)).json() for path in ("/verdict", "/payment")]

    assert asyncio.run(answers()) == [
        dataclasses.asdict(SUCCESS),
        payment.model_dump(mode="json"),
    ]


def test_the_package_does_not_ask():
    begun = Attempt.start("pay_direct").attempt
    for one in VERDICTS:
        assert begun.heard(one).attempt
        assert Verdict.from_dict(one.as_dict()) is one
