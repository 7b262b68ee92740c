"""Models that hold verdicts, with pydantic 2."""

import dataclasses

import pydantic
import pytest

from rspcode import CODES, VERDICTS, CodeInfo, Context, Next, Verdict, classify, find


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
