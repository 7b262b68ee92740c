/*
 * rspcode_classify against the same answers with another lookup: gperf, a switch on the length with memcmp, a
 * chain of strcmp. All sides run in one process, in a new random order each round; the empty loop is left in.
 * Before anything is timed, all sides are checked to agree.
 */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <rspcode.h>

#define CALLS 32768
#define ROUNDS 61
#define SIDES 4
#define MIXES 3

typedef const rspcode_verdict *classify(rspcode_context context, const char *code, size_t length);

classify by_gperf, by_switch, by_chain;
const rspcode_verdict *verdicts, *wrong_context;

static classify *const sides[SIDES] = {rspcode_classify, by_gperf, by_switch, by_chain};
static const char *const side_names[SIDES] = {"rspcode", "gperf -l -c", "switch, memcmp", "strcmp chain"};
static const char *const mix_names[MIXES] = {"typical", "uniform", "unlisted"};
/* What we hold ourselves to: at most so much of the peer's time; 0 is no goal. */
static const double goals[MIXES][SIDES] = {{0, 0.75, 0, 0.35}, {0, 0.85, 0, 0.35}, {0, 0, 0, 0.35}};

static struct call {
    rspcode_context context;
    const char *code;
    size_t length;
} calls[CALLS];

/* xorshift64*: a fixed seed, so that every run has the same traffic. */
static unsigned below(unsigned limit)
{
    static unsigned long long state = 20261124;
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    return (unsigned)((state * 2685821657736338717ULL >> 33) % limit);
}

/* A copy at an address of its own, so that nothing is learnt from the address. */
static void set_call(struct call *call, const char *code, int unlisted)
{
    size_t length = strlen(code);
    char *text = malloc(length + 1);
    if (text == NULL)
        exit(1);
    memcpy(text, code, length + 1);
    if (unlisted)
        text[below((unsigned)length)] ^= 1;
    free((char *)call->code);
    call->context = 1 + below(11);
    call->code = text;
    call->length = length;
}

static void make_traffic(int mix)
{
    size_t listed;
    const rspcode_code_info *codes = rspcode_codes(&listed);
    int i;
    for (i = 0; i < CALLS; i++) {
        unsigned percent = below(100);
        const char *any = codes[below((unsigned)listed)].text;
        if (mix == 0 && percent < 40)
            set_call(&calls[i], "SUCCESS", 0);
        else if (mix == 0 && percent < 70)
            set_call(&calls[i], "success", 0);
        else if (mix == 0 && percent < 80)
            set_call(&calls[i], "PROCESSING", 0);
        else
            set_call(&calls[i], any, mix == 2 || (mix == 0 && percent == 99));
    }
}

static void check_that_all_agree(void)
{
    static const char *const more[] = {"success", " success\n", "notpay", "notpay ", "ORDERCLOSE", "orderclosed",
                                       "",        " ",          "FAIL ",  "\tFAIL",  "UNKNOWN"};
    size_t i, side;
    rspcode_context context;
    for (side = 1; side < SIDES; side++) {
        for (i = 0; i < CALLS; i++)
            if (sides[side](calls[i].context, calls[i].code, calls[i].length) !=
                rspcode_classify(calls[i].context, calls[i].code, calls[i].length))
                exit((fprintf(stderr, "%s disagrees on %s\n", side_names[side], calls[i].code), 1));
        for (context = 0; context <= 12; context++)
            for (i = 0; i < sizeof more / sizeof more[0]; i++)
                if (sides[side](context, more[i], strlen(more[i])) != rspcode_classify_z(context, more[i]))
                    exit((fprintf(stderr, "%s disagrees on %s\n", side_names[side], more[i]), 1));
    }
}

static double nanoseconds_of(classify *side)
{
    struct timespec start, end;
    volatile unsigned sum = 0;
    unsigned local = 0;
    int i;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start);
    for (i = 0; i < CALLS; i++)
        local += side(calls[i].context, calls[i].code, calls[i].length)->next;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end);
    sum += local;
    return ((double)(end.tv_sec - start.tv_sec) * 1e9 + (double)(end.tv_nsec - start.tv_nsec)) / CALLS;
}

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(const double *values)
{
    double sorted[ROUNDS];
    memcpy(sorted, values, sizeof sorted);
    qsort(sorted, ROUNDS, sizeof sorted[0], compare);
    return sorted[ROUNDS / 2];
}

/* Returns how many goals were missed. */
static int measure(int mix)
{
    int missed = 0;
    static double times[SIDES][ROUNDS], ratios[SIDES][ROUNDS];
    int order[SIDES] = {0, 1, 2, 3};
    int round, i;
    for (round = 0; round < ROUNDS; round++) {
        for (i = SIDES - 1; i > 0; i--) {
            int other = (int)below((unsigned)i + 1), side = order[i];
            order[i] = order[other];
            order[other] = side;
        }
        for (i = 0; i < SIDES; i++)
            times[order[i]][round] = nanoseconds_of(sides[order[i]]);
        for (i = 0; i < SIDES; i++)
            ratios[i][round] = times[0][round] / times[i][round];
    }
    printf("\n%-16s %6s %13s %6s\n", mix_names[mix], "ns", "rspcode/peer", "goal");
    for (i = 0; i < SIDES; i++) {
        printf("%-16s %6.1f %13.2f", side_names[i], median(times[i]), median(ratios[i]));
        if (goals[mix][i] > 0) {
            int is_missed = median(ratios[i]) > goals[mix][i];
            printf(" %6.2f%s", goals[mix][i], is_missed ? "  MISSED" : "");
            missed += is_missed;
        }
        printf("\n");
    }
    return missed;
}

/* `classify check` measures nothing. */
int main(int argc, char **argv)
{
    int mix, missed = 0, only_check = argc == 2 && strcmp(argv[1], "check") == 0;
    verdicts = rspcode_verdicts(NULL);
    wrong_context = rspcode_classify(0, NULL, 0);
    for (mix = 0; mix < MIXES; mix++) {
        make_traffic(mix);
        check_that_all_agree();
        if (!only_check)
            missed += measure(mix);
    }
    return missed > 0;
}
