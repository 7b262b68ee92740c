/*
 * The procedure through the library: tests/procedure.json as `c-procedure` of the generator writes it for C, with
 * more of the core's own, and what a C programmer counts on, whatever is passed.
 */
#include <string.h>

#include <rspcode.h>

#include "check.h"
#include "texts.h"

enum { start, told };

struct line {
    int what;
    uint32_t kind_or_event, calls, attempt, step, reason, end;
    const char *description;
};

#define WALK(kind, calls, attempt, description)                                                                   \
    {start, kind, calls, attempt, RSPCODE_STEP_SEND, RSPCODE_REASON_STARTED, 0, description},
#define MOVE(event, attempt, step, reason, end, description)                                                      \
    {told, event, 0, attempt, step, reason, end, description},
#define DIGEST(states, digest, moves, replies)
#define REPLY(...)
static const struct line lines[] = {
#include "procedure.inc"
};
#undef WALK
#undef MOVE
#undef DIGEST
#undef REPLY

struct level {
    const char *piece;
    size_t length, count;
};

struct reply {
    uint32_t operation, source;
    struct level levels[3];
    size_t cell;
};

#define WALK(kind, calls, attempt, description)
#define MOVE(event, attempt, step, reason, end, description)
#define DIGEST(states, digest, moves, replies)
#define REPLY(operation, source, a, a_length, a_count, b, b_length, b_count, c, c_length, c_count, cell)          \
    {operation, source, {{a, a_length, a_count}, {b, b_length, b_count}, {c, c_length, c_count}}, cell},
static const struct reply replies[] = {
#include "procedure.inc"
};
#undef WALK
#undef MOVE
#undef DIGEST
#undef REPLY
#define REPLY(...)

#define WALK(kind, calls, attempt, description)
#define MOVE(event, attempt, step, reason, end, description)
#define DIGEST(states, digest, moves, replies)                                                                    \
    enum { state_count = states };                                                                                \
    static const uint32_t file_digest = digest##u;                                                                \
    static const uint64_t moves_digest = moves##u, replies_digest = replies##u;
#include "procedure.inc"

static const rspcode_verdict *verdicts;
static size_t verdict_count;

/* The verdicts by position, then the seven words. */
#define EVENTS (verdict_count + RSPCODE_EVENT_SETTLED_NOT_DONE)

static rspcode_move next(rspcode_attempt attempt, size_t event)
{
    if (event < verdict_count)
        return rspcode_heard(attempt, &verdicts[event]);
    return rspcode_told(attempt, (uint32_t)(event - verdict_count + 1));
}

/* FNV-1a, lowest byte first. */
static uint64_t add(uint64_t digest, uint64_t number)
{
    int i;
    for (i = 0; i < 8; i++)
        digest = (digest ^ (number >> 8 * i & 0xFF)) * 0x100000001B3u;
    return digest;
}

#define NO_DIGEST 0xCBF29CE484222325u

static void walks_are_walked(void)
{
    size_t i;
    char text[200];
    rspcode_attempt attempt = 0;
    for (i = 0; i < sizeof lines / sizeof lines[0]; i++) {
        const struct line *line = &lines[i];
        rspcode_move m = line->what == start ? rspcode_start(line->kind_or_event, line->calls)
                                             : next(attempt, line->kind_or_event);
        CHECK(m.attempt == line->attempt);
        CHECK(m.step == line->step);
        CHECK(m.reason == line->reason);
        CHECK(m.reserved[0] == 0 && m.reserved[1] == 0);
        CHECK(rspcode_end(m.attempt) == line->end);
        CHECK(rspcode_describe(m.attempt, text, sizeof text) == strlen(line->description));
        CHECK(strcmp(text, line->description) == 0);
        attempt = m.attempt;
    }
}

static rspcode_attempt states[4 * state_count + 40];
static size_t count;

static int by_number(const void *a, const void *b)
{
    rspcode_attempt x = *(const rspcode_attempt *)a, y = *(const rspcode_attempt *)b;
    return (x > y) - (x < y);
}

/* The first time that a number is met it is put to the states. */
static void meet(rspcode_attempt attempt)
{
    enum { slots = 65536 };
    static rspcode_attempt met[slots];
    size_t slot = attempt * 2654435761u % slots;
    while (met[slot] != 0 && met[slot] != attempt)
        slot = (slot + 1) % slots;
    if (met[slot] == attempt)
        return;
    met[slot] = attempt;
    CHECK(count < sizeof states / sizeof states[0]);
    states[count++] = attempt;
}

static void the_whole_transition_table_is_the_cores(void)
{
    uint64_t digest = NO_DIGEST;
    uint32_t kind, calls, short_digest = 0x811C9DC5u;
    size_t i, event;
    char text[200];
    for (kind = RSPCODE_KIND_PAY_DIRECT; kind <= RSPCODE_KIND_REFUND; kind++)
        for (calls = 0; calls < 8; calls++)
            meet(rspcode_start(kind, calls).attempt);
    /* It grows while it is read. */
    for (i = 0; i < count; i++)
        for (event = 0; event < EVENTS; event++)
            meet(next(states[i], event).attempt);
    CHECK(count == state_count);
    qsort(states, count, sizeof states[0], by_number);
    for (i = 0; i < count; i++) {
        CHECK(rspcode_is_attempt(states[i]) == 1);
        CHECK(states[i] <= INT32_MAX);
        CHECK(rspcode_kind(states[i]) != 0);
        CHECK(rspcode_describe(states[i], text, sizeof text) < sizeof text);
        for (event = 0; event < EVENTS; event++) {
            rspcode_move m = next(states[i], event);
            uint64_t packed = m.attempt | (uint64_t)m.step << 32 | (uint64_t)m.reason << 40;
            int byte;
            digest = add(digest, packed);
            for (byte = 0; byte < 8; byte++)
                short_digest = (short_digest ^ (uint32_t)(packed >> 8 * byte & 0xFF)) * 0x01000193u;
        }
    }
    CHECK(digest == moves_digest);
    CHECK(short_digest == file_digest);
}

static void replies_are_replayed(void)
{
    size_t i, level, time;
    for (i = 0; i < sizeof replies / sizeof replies[0]; i++) {
        const struct reply *reply = &replies[i];
        char *texts[3] = {NULL, NULL, NULL};
        size_t lengths[3];
        for (level = 0; level < 3; level++) {
            const struct level *l = &reply->levels[level];
            lengths[level] = l->length * l->count;
            if (l->piece == NULL)
                continue;
            /* Exactly as large as the text, so that checkers see a read beside it. */
            texts[level] = (char *)malloc(lengths[level] + (lengths[level] == 0));
            CHECK(texts[level] != NULL);
            for (time = 0; time < l->count; time++)
                memcpy(texts[level] + time * l->length, l->piece, l->length);
        }
        CHECK(rspcode_read_reply(reply->operation, reply->source, texts[0], lengths[0], texts[1], lengths[1],
                                 texts[2], lengths[2]) == &verdicts[reply->cell]);
        for (level = 0; level < 3; level++)
            free(texts[level]);
    }
}

static void every_reply_is_the_cores(void)
{
    size_t listed, a, b, c;
    const rspcode_code_info *codes = rspcode_codes(&listed);
    uint64_t digest = NO_DIGEST;
    uint32_t operation, source;
    const char *texts[256];
    size_t lengths[256];
    CHECK(listed + 2 < 256);
    texts[0] = NULL;
    texts[1] = "";
    lengths[0] = lengths[1] = 0;
    for (a = 0; a < listed; a++) {
        texts[a + 2] = codes[a].text;
        lengths[a + 2] = codes[a].text_length;
    }
    for (operation = RSPCODE_OPERATION_PAY; operation <= RSPCODE_OPERATION_REFUND; operation++)
        for (source = RSPCODE_SOURCE_REPLY; source <= RSPCODE_SOURCE_CALLBACK; source++)
            for (a = 0; a < listed + 2; a++)
                for (b = 0; b < listed + 2; b++)
                    for (c = 0; c < listed + 2; c++) {
                        const rspcode_verdict *v = rspcode_read_reply(operation, source, texts[a], lengths[a],
                                                                      texts[b], lengths[b], texts[c], lengths[c]);
                        digest = add(digest, (uint64_t)(v - verdicts));
                        if (c == 2)
                            CHECK(v == rspcode_read_reply_z(operation, source, texts[a], texts[b], texts[c]));
                    }
    CHECK(digest == replies_digest);
}

static void is_no_state(rspcode_move m, uint32_t number)
{
    CHECK(m.attempt == number);
    CHECK(m.step == RSPCODE_STEP_HAND_OVER);
    CHECK(m.reason == RSPCODE_REASON_NOT_A_STATE);
}

static void a_number_that_is_no_attempt_is_answered(void)
{
    static const uint32_t none[] = {0, 1, 12345, INT32_MAX, (uint32_t)INT32_MAX + 1, UINT32_MAX - 1, UINT32_MAX};
    rspcode_attempt good = rspcode_start(RSPCODE_KIND_PAY_DIRECT, 0).attempt;
    size_t i, event;
    uint32_t bit;
    char text[8];
    for (i = 0; i < sizeof none / sizeof none[0]; i++) {
        for (event = 0; event < EVENTS; event++)
            is_no_state(next(none[i], event), none[i]);
        is_no_state(rspcode_heard(none[i], NULL), none[i]);
        is_no_state(rspcode_told(none[i], 0), none[i]);
        CHECK(rspcode_is_attempt(none[i]) == 0 && rspcode_end(none[i]) == 0 && rspcode_kind(none[i]) == 0);
        memset(text, 'x', sizeof text);
        CHECK(rspcode_describe(none[i], text, sizeof text) == 0 && text[0] == 0 && text[1] == 'x');
    }
    for (bit = 0; bit < 32; bit++)
        is_no_state(rspcode_told(good ^ (uint32_t)1 << bit, RSPCODE_EVENT_STOP), good ^ (uint32_t)1 << bit);
    for (i = 0; i < 3; i++)
        is_no_state(rspcode_start((uint32_t)i == 0 ? 0 : (uint32_t)i == 1 ? 6 : UINT32_MAX, 0), 0);
    /* What a byte would cut to a right one is wrong all the same. */
    is_no_state(rspcode_start(257, 0), 0);
}

/* Whatever it was, it proved nothing, in all states alike. */
static void what_is_no_verdict_and_no_event_proves_nothing(void)
{
    static const uint32_t none[] = {0, 8, 255, 256, 257, 263, 65537, UINT32_MAX};
    const rspcode_verdict *wrong = rspcode_classify(0, NULL, 0);
    rspcode_verdict odd = verdicts[0];
    size_t i, n;
    for (i = 0; i < count; i++) {
        rspcode_move silence = rspcode_heard(states[i], NULL), other;
        CHECK(silence.step == RSPCODE_STEP_QUERY || silence.step == RSPCODE_STEP_NOTHING);
        CHECK(rspcode_end(silence.attempt) == rspcode_end(states[i]));
        other = rspcode_heard(states[i], wrong);
        CHECK(memcmp(&silence, &other, sizeof other) == 0);
        odd.context = 12;
        other = rspcode_heard(states[i], &odd);
        CHECK(memcmp(&silence, &other, sizeof other) == 0);
        odd.context = 1;
        odd.id = 255;
        other = rspcode_heard(states[i], &odd);
        CHECK(memcmp(&silence, &other, sizeof other) == 0);
        for (n = 0; n < sizeof none / sizeof none[0]; n++) {
            other = rspcode_told(states[i], none[n]);
            CHECK(memcmp(&silence, &other, sizeof other) == 0);
        }
    }
    /* A copy is as good as the constant. */
    for (i = 0; i < verdict_count; i++) {
        rspcode_attempt attempt = states[i % count];
        rspcode_verdict copy = verdicts[i];
        rspcode_move m = rspcode_heard(attempt, &verdicts[i]), other = rspcode_heard(attempt, &copy);
        CHECK(memcmp(&m, &other, sizeof m) == 0);
    }
}

static void flags_are_taken_up_where_they_concern(void)
{
    uint32_t all = RSPCODE_CAN_CANCEL | RSPCODE_CAN_REPEAT | RSPCODE_FRESH_CODE;
    char text[200];
    rspcode_describe(rspcode_start(RSPCODE_KIND_PAY_DIRECT, all).attempt, text, sizeof text);
    CHECK(strcmp(text, "pay_direct can_cancel fresh_code open sent=once") == 0);
    rspcode_describe(rspcode_start(RSPCODE_KIND_PAY_SHOWN, all).attempt, text, sizeof text);
    CHECK(strcmp(text, "pay_shown can_cancel open sent=once") == 0);
    rspcode_describe(rspcode_start(RSPCODE_KIND_REFUND, all).attempt, text, sizeof text);
    CHECK(strcmp(text, "refund can_repeat open sent=once") == 0);
    /* A bit without a meaning has none. */
    CHECK(rspcode_start(RSPCODE_KIND_REFUND, ~all).attempt == rspcode_start(RSPCODE_KIND_REFUND, 0).attempt);
}

static void a_description_is_cut_as_by_snprintf(void)
{
    static const char whole[] = "pay_direct can_cancel open sent=once";
    rspcode_attempt attempt = rspcode_start(RSPCODE_KIND_PAY_DIRECT, RSPCODE_CAN_CANCEL).attempt;
    size_t size;
    CHECK(rspcode_describe(attempt, NULL, 0) == strlen(whole));
    CHECK(rspcode_describe(attempt, NULL, 99) == strlen(whole));
    for (size = 0; size < sizeof whole + 3; size++) {
        size_t kept = size == 0 ? 0 : size - 1 < strlen(whole) ? size - 1 : strlen(whole);
        /* Exactly as large as said, so that checkers see a write beside it. */
        char *text = (char *)malloc(size + (size == 0));
        CHECK(text != NULL);
        text[0] = 'x';
        CHECK(rspcode_describe(attempt, text, size) == strlen(whole));
        CHECK(size == 0 ? text[0] == 'x' : strlen(text) == kept && memcmp(text, whole, kept) == 0);
        free(text);
    }
}

static void a_reply_is_answered_whatever_is_passed(void)
{
    const rspcode_verdict *wrong = rspcode_classify(0, NULL, 0);
    static const uint32_t none[] = {0, 6, 255, 256, 257, 65537, UINT32_MAX};
    const rspcode_verdict *v;
    size_t i;
    for (i = 0; i < sizeof none / sizeof none[0]; i++) {
        CHECK(rspcode_read_reply_z(none[i], RSPCODE_SOURCE_QUERY, "SUCCESS", NULL, "SUCCESS") == wrong);
        CHECK(rspcode_read_reply_z(RSPCODE_OPERATION_PAY, none[i], "SUCCESS", NULL, "SUCCESS") == wrong);
    }
    CHECK(rspcode_read_reply_z(RSPCODE_OPERATION_PAY, 4, "SUCCESS", NULL, "SUCCESS") == wrong);
    /* NULL is absent whatever its length, and nothing at all is silence. */
    v = rspcode_read_reply(RSPCODE_OPERATION_PAY, RSPCODE_SOURCE_REPLY, NULL, SIZE_MAX, NULL, 7, NULL, 1);
    CHECK(v == rspcode_classify(RSPCODE_CONTEXT_PAY_REPLY, NULL, 0));
    /* What is there and cannot be is not absent: a state like that permits nothing. */
    v = rspcode_read_reply(RSPCODE_OPERATION_PAY, RSPCODE_SOURCE_QUERY, "SUCCESS", 7, "SUCCESS", SIZE_MAX,
                           "SUCCESS", 7);
    CHECK(!v->may_release_goods && v->outcome == RSPCODE_OUTCOME_UNKNOWN);
    v = rspcode_read_reply(RSPCODE_OPERATION_PAY, RSPCODE_SOURCE_QUERY, "SUCCESS", 7, NULL, 0, "SUCCESS",
                           (size_t)PTRDIFF_MAX + 1);
    CHECK(v == rspcode_classify(RSPCODE_CONTEXT_PAY_STATE, "", 0));
    /* The length decides. */
    v = rspcode_read_reply(RSPCODE_OPERATION_PAY, RSPCODE_SOURCE_QUERY, "SUCCESSFUL", 7, NULL, 0, "SUCCESSES", 7);
    CHECK(v->may_release_goods);
}

static void every_number_has_a_word(void)
{
    static str *const words[] = {rspcode_operation_str, rspcode_source_str,    rspcode_kind_str,
                                 rspcode_event_str,     rspcode_step_str,      rspcode_reason_str,
                                 rspcode_end_str,       rspcode_step_sentence, rspcode_reason_sentence};
    static const uint32_t counts[] = {5, 3, 5, 7, 11, 31, 3, 11, 31};
    size_t vocabulary;
    uint32_t number;
    for (vocabulary = 0; vocabulary < sizeof words / sizeof words[0]; vocabulary++)
        every_number_up_to(counts[vocabulary], words[vocabulary]);
    CHECK(strcmp(rspcode_operation_str(RSPCODE_OPERATION_REFUND), "refund") == 0);
    CHECK(strcmp(rspcode_source_str(RSPCODE_SOURCE_CALLBACK), "callback") == 0);
    CHECK(strcmp(rspcode_kind_str(RSPCODE_KIND_REFUND), "refund") == 0);
    CHECK(strcmp(rspcode_event_str(RSPCODE_EVENT_SETTLED_NOT_DONE), "settled_not_done") == 0);
    CHECK(strcmp(rspcode_step_str(RSPCODE_STEP_NOTHING), "nothing") == 0);
    CHECK(strcmp(rspcode_reason_str(RSPCODE_REASON_NOT_A_STATE), "not_a_state") == 0);
    CHECK(strcmp(rspcode_end_str(RSPCODE_END_REVERSED), "reversed") == 0);
    CHECK(strcmp(rspcode_reason_sentence(RSPCODE_REASON_NOT_A_STATE), "The number is no state of this version.") ==
          0);
    CHECK(strcmp(rspcode_step_sentence(RSPCODE_STEP_NOTHING), "Nothing new is to be done.") == 0);
    for (number = 0; number < 70000; number++) {
        int has_text = number == RSPCODE_STEP_DONE || number == RSPCODE_STEP_NOT_DONE ||
                       number == RSPCODE_STEP_REVERSED || number == RSPCODE_STEP_HAND_OVER;
        CHECK((*rspcode_step_payer_text(number) != 0) == has_text);
    }
    CHECK(strcmp(rspcode_step_payer_text(RSPCODE_STEP_DONE), "This is complete, thank you.") == 0);
}

int main(void)
{
    verdicts = rspcode_verdicts(&verdict_count);
    walks_are_walked();
    the_whole_transition_table_is_the_cores();
    replies_are_replayed();
    every_reply_is_the_cores();
    a_number_that_is_no_attempt_is_answered();
    what_is_no_verdict_and_no_event_proves_nothing();
    flags_are_taken_up_where_they_concern();
    a_description_is_cut_as_by_snprintf();
    a_reply_is_answered_whatever_is_passed();
    every_number_has_a_word();
    printf("%d states, %lu moves\n", state_count, (unsigned long)(state_count * EVENTS));
    return passed("procedure");
}
