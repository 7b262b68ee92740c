"""Models that hold verdicts, with pydantic 2."""

import dataclasses

import pydantic
import pytest

from rspcode import (
    CODES,
    VERDICTS,
    Attempt,
    CodeInfo,
    Context,
    Move,
    Next,
    Step,
    Verdict,
    classify,
    find,
)


class Payment(pydantic.BaseModel):
    order: str
    verdict: Verdict
    code: CodeInfo | None = None
    context: Context = Context.PAY_STATE


TIMEOUT = classify("pay_reply", "TIMEOUT")
PAYMENT = Payment(order="7", verdict=TIMEOUT, code=find("TIMEOUT"))


def test_a_model_holds_the_verdict_itself():
    assert PAYMENT.verdict is TIMEOUT
    assert PAYMENT.model_copy(deep=True).verdict is TIMEOUT


def test_a_model_is_dumped_and_read_back():
    dumped = PAYMENT.model_dump()
    assert dumped["verdict"] == dataclasses.asdict(TIMEOUT)
    assert dumped["verdict"]["next"] is Next.QUERY
    assert PAYMENT.model_dump(mode="json")["verdict"]["next"] == "query"
    for back in (
        Payment.model_validate(dumped),
        Payment.model_validate(PAYMENT.model_dump(mode="json")),
        Payment.model_validate_json(PAYMENT.model_dump_json()),
        Payment.model_validate_json(PAYMENT.model_dump_json(), strict=True),
    ):
        assert back == PAYMENT
        assert back.verdict is TIMEOUT
        assert back.code is find("TIMEOUT")


def test_every_constant_goes_through_json():
    for kind, constants in ((Verdict, VERDICTS), (CodeInfo, CODES)):
        adapter = pydantic.TypeAdapter(kind)
        for constant in constants:
            assert adapter.validate_python(constant) is constant
            assert adapter.validate_json(adapter.dump_json(constant)) is constant


class Payments(pydantic.BaseModel):
    first: Verdict
    second: Verdict | None = None
    more: list[Verdict] = []
    by_order: dict[str, Payment] = {}
    codes: tuple[CodeInfo, ...] = ()


def test_every_field_of_a_model_holds_the_verdict_itself():
    success = classify("pay_state", "SUCCESS")
    given = Payments(
        first=success,
        second=TIMEOUT,
        more=[success, TIMEOUT],
        by_order={"7": PAYMENT},
        codes=CODES[:2],
    )
    for back in (
        Payments.model_validate(given.model_dump()),
        Payments.model_validate_json(given.model_dump_json()),
    ):
        assert back == given
        assert back.first is success
        assert back.second is TIMEOUT
        assert back.more[0] is success
        assert back.more[1] is TIMEOUT
        assert back.by_order["7"].verdict is TIMEOUT
        assert back.codes[0] is CODES[0]
        assert back.codes[1] is CODES[1]


@pytest.mark.parametrize("field", ["first", "second", "more"])
def test_what_contradicts_the_table_is_refused_in_every_field(field):
    true = dataclasses.asdict(TIMEOUT)
    forged = true | {"may_release_goods": True}
    fields = {"first": true, "second": true, "more": [true]}
    assert Payments.model_validate(fields).more[0] is TIMEOUT
    fields[field] = [true, forged] if field == "more" else forged
    with pytest.raises(pydantic.ValidationError, match="may_release_goods is True, but in"):
        Payments.model_validate(fields)


def test_instances_that_are_validated_again_stay_the_same():
    class Strict(pydantic.BaseModel, revalidate_instances="always"):
        verdict: Verdict

    assert Strict(verdict=TIMEOUT).verdict is TIMEOUT


def test_what_contradicts_the_table_is_refused():
    forged = dataclasses.asdict(TIMEOUT) | {"may_release_goods": True}
    with pytest.raises(pydantic.ValidationError, match="may_release_goods is True, but in"):
        Payment.model_validate({"order": "7", "verdict": forged})
    unlisted = dataclasses.asdict(TIMEOUT) | {"code": None}
    with pytest.raises(pydantic.ValidationError, match="id is 5, but in"):
        Payment.model_validate({"order": "7", "verdict": unlisted})


def test_a_reworded_text_is_read_as_it_is_now():
    older = dataclasses.asdict(TIMEOUT) | {"explanation": "An older wording."}
    assert Payment.model_validate({"order": "7", "verdict": older}).verdict is TIMEOUT


@pytest.mark.parametrize(
    "verdict",
    ["TIMEOUT", None, {}, {"context": "pay_reply", "code": "TIMEOUT"}, find("TIMEOUT")],
)
def test_what_is_no_verdict_is_refused(verdict):
    with pytest.raises(pydantic.ValidationError):
        Payment.model_validate({"order": "7", "verdict": verdict})


def test_the_json_schema_names_fields_and_words():
    schema = Payment.model_json_schema()["$defs"]
    names = [field.name for field in dataclasses.fields(Verdict)]
    assert list(schema["Verdict"]["properties"]) == names == schema["Verdict"]["required"]
    assert schema["Next"]["enum"] == list(Next)


class Order(pydantic.BaseModel):
    attempt: Attempt
    moved: Move | None = None


MOVED = Attempt.start("pay_shown", can_cancel=True)


def test_a_model_holds_an_attempt_as_its_number():
    order = Order(attempt=MOVED.attempt, moved=MOVED)
    number = MOVED.attempt.number
    assert order.model_dump(mode="json")["attempt"] == number
    assert order.model_dump_json(exclude={"moved"}) == f'{{"attempt":{number}}}'
    for back in (
        Order.model_validate(order.model_dump()),
        Order.model_validate(order.model_dump(mode="json")),
        Order.model_validate_json(order.model_dump_json()),
        Order.model_validate_json(order.model_dump_json(), strict=True),
        Order(attempt=number, moved=(number, "send", "started")),
    ):
        assert back == order
        assert type(back.attempt) is Attempt
        assert type(back.moved) is Move
        assert type(back.moved.attempt) is Attempt
        assert back.moved.step is Step.SEND


@pytest.mark.parametrize("number", [0, 1, -1, MOVED.attempt ^ 1, 2**40, None, "x", 1.5, True])
def test_a_model_refuses_a_number_that_is_no_attempt(number):
    with pytest.raises(pydantic.ValidationError):
        Order(attempt=number)


def test_the_json_schema_of_an_attempt_is_that_of_an_integer():
    schema = Order.model_json_schema()
    assert schema["properties"]["attempt"] == {"title": "Attempt", "type": "integer"}
