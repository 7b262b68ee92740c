package user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rspcode.Attempt;
import dev.rspcode.Code;
import dev.rspcode.CodeInfo;
import dev.rspcode.Context;
import dev.rspcode.End;
import dev.rspcode.Kind;
import dev.rspcode.Move;
import dev.rspcode.Next;
import dev.rspcode.Operation;
import dev.rspcode.Outcome;
import dev.rspcode.Reason;
import dev.rspcode.Rspcode;
import dev.rspcode.Source;
import dev.rspcode.Step;
import dev.rspcode.Verdict;
import org.junit.jupiter.api.Test;

/** The package as Java sees it. */
class JavaUserTest {
    private static String whatToDo(Verdict verdict) {
        return switch (verdict.getNext()) {
            case ACCEPT -> "hand over";
            case INSPECT, QUERY -> "ask";
            case START_OVER -> "start over";
            case STOP -> "stop";
        };
    }

    @Test
    void everythingIsThere() {
        Rspcode.warmUp();
        Verdict verdict = Rspcode.classify(Context.PAY_REPLY, "SYSTEM_ERROR");
        assertEquals("ask", whatToDo(verdict));
        assertEquals(Outcome.UNKNOWN, verdict.getOutcome());
        assertEquals("unknown", verdict.getOutcome().getWord());
        assertEquals(6, verdict.getId());
        assertEquals(Code.SYSTEM_ERROR, verdict.getCode());
        assertFalse(verdict.isFinal() || verdict.getMayChargeAgain() || verdict.getMayReleaseGoods());
        assertTrue(verdict.getPayerText().startsWith("We are still checking"));

        assertSame(Rspcode.classify(Context.PAY_REPLY, ""), Rspcode.classify(Context.PAY_REPLY, null));
        assertEquals(Next.QUERY, Rspcode.classify(Context.PAY_REPLY, null).getNext());

        CodeInfo info = Rspcode.find(" TIMEOUT ");
        assertEquals(5, info.getId());
        assertNull(Rspcode.find("UNKNOWN"));
        assertNull(Rspcode.find(null));
        int rows = Rspcode.getCodes().size() + 1;
        assertEquals(Context.values().length * rows, Rspcode.getVerdicts().size());
        assertEquals(3, Rspcode.VERSION.split("\\.").length);
        assertTrue(Rspcode.TABLE_VERSION >= 1);
    }

    @Test
    void aPaymentIsFollowed() {
        Move begun = Attempt.start(Kind.PAY_DIRECT);
        assertEquals(Step.SEND, begun.getStep());
        assertEquals(begun, Attempt.start(Kind.PAY_DIRECT, false, false, false));
        Attempt loaded = Attempt.fromNumber(begun.getAttempt().getNumber());
        assertEquals(begun.getAttempt(), loaded);
        Move asked = loaded.heard(Rspcode.readReply(Operation.PAY, Source.REPLY));
        assertEquals(Step.QUERY, asked.getStep());
        assertNull(asked.getAttempt().getEnd());
        Move paid = asked.getAttempt().heard(Rspcode.readReply(Operation.PAY, Source.QUERY, "SUCCESS", null, "SUCCESS"));
        assertEquals(Step.DONE, paid.getStep());
        assertEquals(Reason.SUCCEEDED, paid.getReason());
        assertEquals(End.DONE, paid.getAttempt().getEnd());
        assertEquals("This is complete, thank you.", paid.getStep().getPayerText());
    }

    @Test
    void aCodeIsAConstantOfTheCompiler() {
        switch ("TIMEOUT") {
            case Code.TIMEOUT -> {}
            default -> throw new AssertionError();
        }
    }

    @Test
    void whatIsWrongIsAnError() {
        assertSame(Context.PAY_STATE, Context.of("pay_state"));
        var unknown = assertThrows(IllegalArgumentException.class, () -> Context.of("payment"));
        assertTrue(unknown.getMessage().contains("the valid words are pay_reply, pay_state"));
        assertThrows(NullPointerException.class, () -> Rspcode.classify(null, "TIMEOUT"));
    }
}
