/*
 * rspcode_heard against the same loop in Rust, against the leanest call that takes a number and a pointer and
 * gives eight bytes, and against a dictionary of all transitions: the states in a hash table, and for each a row
 * of moves. All sides run in one process, in a new random order each round. Before anything is timed all are
 * checked to agree.
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
#define SLOTS 16384

typedef rspcode_move heard(rspcode_attempt attempt, const rspcode_verdict *verdict);

/* The leanest, in an object of its own. */
heard nothing_heard;
/* The sum of the numbers that rspcode::next gives for these attempts and positions: heard.rs. */
uint64_t rust_sum(const uint32_t *attempts, const uint16_t *positions, size_t count);

static const char *const side_names[SIDES] = {"rspcode_heard", "Rust", "the leanest call", "a dictionary"};
/* At most so much of the peer's time; 0 is no goal. */
static const double goals[SIDES] = {0, 1.2, 0, 0};

static const rspcode_verdict *verdicts;
static size_t verdict_count;

static uint32_t attempts[CALLS];
static uint16_t positions[CALLS];

static struct {
    rspcode_attempt attempt;
    rspcode_move *moves;
} states[SLOTS];

static rspcode_attempt met[SLOTS];
static size_t met_count;

/* xorshift64*: a fixed seed, so that every run has the same traffic. */
static unsigned below(unsigned limit)
{
    static unsigned long long state = 20261125;
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    return (unsigned)((state * 2685821657736338717ULL >> 33) % limit);
}

static size_t slot_of(rspcode_attempt attempt)
{
    size_t slot = attempt * 2654435761u >> 18;
    while (states[slot].attempt != 0 && states[slot].attempt != attempt)
        slot = (slot + 1) % SLOTS;
    return slot;
}

static void meet(rspcode_attempt attempt)
{
    size_t slot = slot_of(attempt);
    if (states[slot].attempt != 0)
        return;
    states[slot].attempt = attempt;
    met[met_count++] = attempt;
}

/* Every state that anything can lead to, with what every verdict makes of it. */
static void make_dictionary(void)
{
    uint32_t kind, calls, event;
    size_t i, position;
    for (kind = 1; kind <= 5; kind++)
        for (calls = 0; calls < 8; calls++)
            meet(rspcode_start(kind, calls).attempt);
    for (i = 0; i < met_count; i++) {
        rspcode_move *moves = malloc(verdict_count * sizeof *moves);
        if (moves == NULL)
            exit(1);
        for (position = 0; position < verdict_count; position++) {
            moves[position] = rspcode_heard(met[i], &verdicts[position]);
            meet(moves[position].attempt);
        }
        for (event = 1; event <= 7; event++)
            meet(rspcode_told(met[i], event).attempt);
        states[slot_of(met[i])].moves = moves;
    }
}

static rspcode_move by_dictionary(rspcode_attempt attempt, const rspcode_verdict *verdict)
{
    return states[slot_of(attempt)].moves[verdict - verdicts];
}

/* Walks of eight answers and wishes each. */
static void make_traffic(void)
{
    rspcode_attempt attempt = 0;
    int i;
    for (i = 0; i < CALLS; i++) {
        if (i % 8 == 0)
            attempt = rspcode_start(1 + below(5), below(8)).attempt;
        attempts[i] = attempt;
        positions[i] = (uint16_t)below((unsigned)verdict_count);
        attempt = rspcode_heard(attempt, &verdicts[positions[i]]).attempt;
        if (below(4) == 0)
            attempt = rspcode_told(attempt, 1 + below(5)).attempt;
    }
}

static uint64_t sum_of(heard *side)
{
    uint64_t sum = 0;
    int i;
    for (i = 0; i < CALLS; i++) {
        rspcode_move m = side(attempts[i], &verdicts[positions[i]]);
        sum += m.attempt + m.step;
    }
    return sum;
}

static uint64_t run_side(int side)
{
    static heard *const sides[SIDES] = {rspcode_heard, NULL, nothing_heard, by_dictionary};
    return sides[side] == NULL ? rust_sum(attempts, positions, CALLS) : sum_of(sides[side]);
}

static void check_that_all_agree(void)
{
    int i;
    for (i = 0; i < CALLS; i++) {
        rspcode_move m = rspcode_heard(attempts[i], &verdicts[positions[i]]);
        rspcode_move other = by_dictionary(attempts[i], &verdicts[positions[i]]);
        if (memcmp(&m, &other, sizeof m) != 0 ||
            rust_sum(&attempts[i], &positions[i], 1) != (uint64_t)m.attempt + m.step)
            exit((fprintf(stderr, "not the same move of %u\n", attempts[i]), 1));
    }
    if (run_side(0) != run_side(1) || run_side(0) != run_side(3))
        exit((fprintf(stderr, "not the same sum\n"), 1));
}

static double nanoseconds_of(int side)
{
    struct timespec start, end;
    volatile uint64_t sum;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start);
    sum = run_side(side);
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end);
    (void)sum;
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
static int measure(void)
{
    static double times[SIDES][ROUNDS], ratios[SIDES][ROUNDS];
    int order[SIDES] = {0, 1, 2, 3};
    int round, i, missed = 0;
    for (round = 0; round < ROUNDS; round++) {
        for (i = SIDES - 1; i > 0; i--) {
            int other = (int)below((unsigned)i + 1), side = order[i];
            order[i] = order[other];
            order[other] = side;
        }
        for (i = 0; i < SIDES; i++)
            times[order[i]][round] = nanoseconds_of(order[i]);
        for (i = 0; i < SIDES; i++)
            ratios[i][round] = times[0][round] / times[i][round];
    }
    printf("\n%-18s %6s %13s %6s\n", "one answer told", "ns", "rspcode/peer", "goal");
    for (i = 0; i < SIDES; i++) {
        printf("%-18s %6.1f %13.2f", side_names[i], median(times[i]), median(ratios[i]));
        if (goals[i] > 0) {
            int is_missed = median(ratios[i]) > goals[i];
            printf(" %6.2f%s", goals[i], is_missed ? "  MISSED" : "");
            missed += is_missed;
        }
        printf("\n");
    }
    return missed;
}

/* `heard check` measures nothing. */
int main(int argc, char **argv)
{
    verdicts = rspcode_verdicts(&verdict_count);
    make_dictionary();
    make_traffic();
    check_that_all_agree();
    if (argc == 2 && strcmp(argv[1], "check") == 0)
        return 0;
    return measure() > 0;
}
