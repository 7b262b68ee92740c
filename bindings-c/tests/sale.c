/*
 * The till of the examples before a provider that follows a script, killed before and after every write, every
 * request and every answer, and started again: no double charge, no double delivery, and always an end. A loop
 * that stores after it has sent fails the same test.
 *
 * The till runs in a process of its own, which really ends. What outlives it is the provider, in shared memory,
 * and the till's files.
 */
#define _DEFAULT_SOURCE
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <rspcode.h>

#include "../examples/sale.h"
#include "check.h"

/* What the provider does with the first order of a sale. Another one is paid at once. */
enum script {
    PAID_AT_ONCE,
    /* Paid, no answer, and the first enquiry reads a state from before. */
    ANSWER_LOST,
    /* Refused. A repetition would be charged, and answered with the refusal of the first. */
    REFUSED,
    PAID_LATER,
    /* The payer leaves, and the cancellation closes the order. */
    NEVER_PAID,
    /* The payer pays in the moment of the cancellation, which is refused. */
    CANCELLED_TOO_LATE,
    /* Paid, the cancellation gives the money back, and nothing is heard of either. */
    CANCELLED_IN_SILENCE,
    REQUEST_LOST,
    /* The request arrives after the first cancellation, which was accepted for an order that was not there. */
    DELIVERED_LATE,
    /* Two callbacks, each between another one's reading and writing of the row. */
    CALLBACKS,
    SCRIPTS
};

static const char *const script_names[SCRIPTS] = {
    "paid at once",       "answer lost",          "refused",      "paid later",     "never paid",
    "cancelled too late", "cancelled in silence", "request lost", "delivered late", "callbacks"};

struct order {
    unsigned sent_at, sent, delivered, enquiries;
    /* Charges that stand. */
    int charges;
    int is_there, is_closed;
};

/* The world outside the till. */
static struct world {
    enum script script;
    unsigned time;
    struct order orders[2];
    int notices;
    /* Where the process is, and where it is to be killed; 0 is nowhere. */
    unsigned point, kill_at;
} * world;

enum { KILLED = 77, PATIENCE = 3, LIFE = 16 };

static char folder[] = "sale-XXXXXX";
static const char *const order_ids[2] = {"first", "second"};

/* A place where the till can die. */
static void point(void)
{
    if (++world->point == world->kill_at)
        _exit(KILLED);
}

/* A file is written before it gets its name, and the name is on the disk before anything is done. */
static int is_file_on_disk, is_name_on_disk = 1, is_folder;

static int inside_notice;

static void notice(void)
{
    static const struct answer paid = {"SUCCESS", NULL, "SUCCESS"};
    if (world->script != CALLBACKS || world->orders[0].charges == 0 || world->notices == 2 || inside_notice)
        return;
    inside_notice = 1;
    world->notices++;
    CHECK(sale_notice(folder, order_ids[0], &paid) == 0);
    inside_notice = 0;
}

static int test_open(const char *path, int flags, ...)
{
    va_list rest;
    int mode = 0;
    if (flags & O_CREAT) {
        va_start(rest, flags);
        mode = va_arg(rest, int);
        va_end(rest);
    }
    if (strstr(path, ".lock") != NULL)
        notice();
    point();
    is_folder = !(flags & O_CREAT);
    return open(path, flags, mode);
}

/* Half of it may be all that is written. */
static ssize_t test_write(int file, const void *bytes, size_t length)
{
    ssize_t first, rest;
    point();
    is_file_on_disk = 0;
    first = write(file, bytes, length / 2);
    point();
    rest = write(file, (const char *)bytes + first, length - (size_t)first);
    point();
    return first + rest;
}

/* What is said to be on the disk is noted; a process that dies loses nothing that was written. */
static int test_fsync(int file)
{
    (void)file;
    point();
    if (is_folder)
        is_name_on_disk = 1;
    else
        is_file_on_disk = 1;
    point();
    return 0;
}

static int test_rename(const char *from, const char *to)
{
    CHECK(is_file_on_disk);
    point();
    is_name_on_disk = 0;
    /* Some systems write a file to the disk when it replaces another one, and that is slow some thousand times. */
    unlink(to);
    CHECK(rename(from, to) == 0);
    point();
    return 0;
}

#define open test_open
#define write test_write
#define fsync test_fsync
#define rename test_rename
#include "../examples/sale.c"
#undef open
#undef write
#undef fsync
#undef rename

/* The provider. */

static const struct answer no_answer = {NULL, NULL, NULL};

static struct answer answer(const char *rsp_code, const char *state)
{
    struct answer answer = {NULL, NULL, NULL};
    answer.rsp_code = rsp_code;
    answer.state = state;
    return answer;
}

static struct order *find(const char *order)
{
    return &world->orders[strcmp(order, order_ids[1]) == 0];
}

static enum script script_of(const struct order *o)
{
    return o == &world->orders[0] ? world->script : PAID_AT_ONCE;
}

/* A request arrives. */
static void deliver(struct order *o)
{
    o->delivered++;
    if (o->is_closed)
        return;
    switch (script_of(o)) {
    case REFUSED:
        o->charges += o->delivered > 1;
        o->is_there = o->charges > 0;
        return;
    case PAID_LATER:
    case NEVER_PAID:
    case CANCELLED_TOO_LATE:
        o->is_there = 1;
        return;
    default:
        o->is_there = 1;
        o->charges++;
    }
}

static void pass_time(void)
{
    struct order *first = &world->orders[0];
    world->time++;
    if (world->script == DELIVERED_LATE && first->sent > first->delivered && world->time >= first->sent_at + 10)
        deliver(first);
    if (world->script == PAID_LATER && first->is_there && !first->is_closed && first->charges == 0 &&
        world->time >= first->sent_at + 4)
        first->charges = 1;
}

static struct answer pay(void *self, const char *order)
{
    struct order *o = find(order);
    (void)self;
    CHECK(is_name_on_disk);
    point();
    pass_time();
    if (o->sent++ == 0)
        o->sent_at = world->time;
    if (script_of(o) != REQUEST_LOST && script_of(o) != DELIVERED_LATE)
        deliver(o);
    point();
    switch (script_of(o)) {
    case PAID_AT_ONCE:
    case CALLBACKS:
        return answer("SUCCESS", "SUCCESS");
    case REFUSED:
        return answer("MER_NO_AUTH", NULL);
    case PAID_LATER:
    case NEVER_PAID:
    case CANCELLED_TOO_LATE:
        return answer("PROCESSING", NULL);
    default:
        return no_answer;
    }
}

static struct answer query(void *self, const char *order)
{
    struct order *o = find(order);
    (void)self;
    point();
    pass_time();
    o->enquiries++;
    point();
    if (o->is_closed)
        return answer("SUCCESS", "ORDER_CLOSED");
    if (!o->is_there || (script_of(o) == ANSWER_LOST && o->enquiries < 2))
        return answer("ORDER_NOT_EXIST", NULL);
    if (script_of(o) == CANCELLED_IN_SILENCE)
        return answer("SYSTEM_ERROR", NULL);
    return answer("SUCCESS", o->charges > 0 ? "SUCCESS" : "NOTPAY");
}

static struct answer cancel(void *self, const char *order)
{
    struct order *o = find(order);
    int is_too_late;
    (void)self;
    CHECK(is_name_on_disk);
    point();
    pass_time();
    /* It is paid in this moment, if it was not before. */
    is_too_late =
        script_of(o) == CANCELLED_TOO_LATE && o->is_there && (o->charges > 0 || world->time < o->sent_at + LIFE);
    if (is_too_late)
        o->charges = 1;
    else if (o->is_there) {
        o->is_closed = 1;
        o->charges = 0;
    }
    point();
    if (script_of(o) == CANCELLED_IN_SILENCE)
        return no_answer;
    return answer(is_too_late ? "TRADE_CANCEL_TIME_OUT" : "SUCCESS", NULL);
}

static void pause_between(void *self)
{
    (void)self;
    pass_time();
}

static int is_expired(void *self, const char *order)
{
    (void)self;
    return world->time >= find(order)->sent_at + LIFE;
}

static const struct provider provider = {pay, query, cancel, pause_between, is_expired, NULL};

/* A habit that is often met: do the step, and store what came of it. */
static int sale_that_stores_afterwards(const char *in, const char *order, const struct provider *p, int patience)
{
    struct row row;
    rspcode_move m;
    int enquiries = 0;
    CHECK(load(in, order, &row) == 0);
    if (rspcode_end(row.attempt) != 0)
        return rspcode_end(row.attempt);
    m = rspcode_start(RSPCODE_KIND_PAY_DIRECT, RSPCODE_CAN_CANCEL);
    if (row.attempt != 0)
        m = rspcode_heard(row.attempt, silence_of(row.under_way).verdict);
    for (;;) {
        struct row next = row;
        struct news news;
        if (m.step == RSPCODE_STEP_SEND)
            news = heard(RSPCODE_OPERATION_PAY, RSPCODE_SOURCE_REPLY, p->pay(p->self, order));
        else if (m.step == RSPCODE_STEP_CANCEL)
            news = heard(RSPCODE_OPERATION_CANCEL, RSPCODE_SOURCE_REPLY, p->cancel(p->self, order));
        else if (m.step == RSPCODE_STEP_QUERY) {
            p->pause(p->self);
            if (enquiries == 4 * patience)
                news = told(RSPCODE_EVENT_STOP);
            else if (p->is_expired(p->self, order) && enquiries % 2 == 0)
                news = told(RSPCODE_EVENT_EXPIRED);
            else if (enquiries == patience)
                news = told(RSPCODE_EVENT_CANCEL);
            else
                news = heard(RSPCODE_OPERATION_PAY, RSPCODE_SOURCE_QUERY, p->query(p->self, order));
            enquiries++;
        } else
            return rspcode_end(m.attempt);
        next.under_way = m.step;
        m = news.event != 0 ? rspcode_told(m.attempt, news.event) : rspcode_heard(m.attempt, news.verdict);
        next.attempt = m.attempt;
        CHECK(swap(in, order, &row, &next, booking_of(m)) == 1);
        CHECK(load(in, order, &row) == 0);
    }
}

typedef int loop(const char *folder, const char *order, const struct provider *provider, int patience);

/* One life of the till: the sale, and a second attempt under a new id if the first is not done. */
static int live(loop *loop)
{
    int end = loop(folder, order_ids[0], &provider, PATIENCE);
    if (end == RSPCODE_END_NOT_DONE) {
        /* Not done only if the till died before it sent anything. */
        int second = loop(folder, order_ids[1], &provider, PATIENCE);
        CHECK(second >= 0);
    }
    return end;
}

/* Returns the end, or KILLED. */
static int start_till(loop *loop, unsigned kill_at)
{
    int status;
    pid_t child;
    world->point = 0;
    world->kill_at = kill_at;
    fflush(stdout);
    child = fork();
    CHECK(child >= 0);
    if (child == 0) {
        int end = live(loop);
        CHECK(end >= 0);
        _exit(100 + end);
    }
    CHECK(waitpid(child, &status, 0) == child);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == KILLED || WEXITSTATUS(status) >= 100);
    return WEXITSTATUS(status) == KILLED ? KILLED : WEXITSTATUS(status) - 100;
}

static int times(const char *text, const char *line)
{
    int count = 0;
    while ((text = strstr(text, line)) != NULL) {
        count++;
        text += strlen(line);
    }
    return count;
}

static void remove_files(void)
{
    static const char *const ends[] = {"", ".new", ".lock"};
    char path[512];
    size_t i, end;
    for (i = 0; i < 2; i++)
        for (end = 0; end < 3; end++) {
            snprintf(path, sizeof path, "%s/%s%s", folder, order_ids[i], ends[end]);
            unlink(path);
        }
}

static unsigned long double_charges, double_deliveries, unpaid_deliveries, wrong_ends, lives, with_staff;

/* What is true at the end, after all that was still on its way has arrived. */
static void judge(int end)
{
    struct row rows[2];
    int i, goods = 0, charges = 0;
    for (i = 0; i < LIFE; i++)
        pass_time();
    for (i = 0; i < 2; i++) {
        CHECK(load(folder, order_ids[i], &rows[i]) == 0);
        goods += times(rows[i].bookings, "goods\n");
        charges += world->orders[i].charges;
        unpaid_deliveries += times(rows[i].bookings, "goods\n") > 0 && world->orders[i].charges == 0;
    }
    double_charges += charges > 1;
    double_deliveries += goods > 1;
    switch (end) {
    case RSPCODE_END_DONE:
        wrong_ends += world->orders[0].charges == 0 || goods != 1;
        break;
    case RSPCODE_END_NOT_DONE:
        wrong_ends += world->orders[0].charges != 0 || goods != (world->orders[1].sent > 0);
        break;
    case SALE_WITH_STAFF:
        with_staff++;
        wrong_ends += goods != 0 || times(rows[0].bookings, "staff\n") != 1;
        break;
    default:
        wrong_ends++;
    }
}

/* Killed at these two places, the second counted from the restart; 0 is not. Returns how often it was. */
static int run(loop *loop, enum script script, unsigned first, unsigned second, int *end)
{
    int killed = 0;
    memset(world, 0, sizeof *world);
    world->script = script;
    remove_files();
    *end = start_till(loop, first);
    if (*end == KILLED) {
        killed++;
        *end = start_till(loop, second);
    }
    if (*end == KILLED) {
        killed++;
        *end = start_till(loop, 0);
    }
    lives++;
    judge(*end);
    return killed;
}

static void run_everywhere(loop *loop, enum script script)
{
    unsigned first, second;
    int end, killed;
    /* Once at every place, until the till comes to its end alive; from some of them a second time, too. */
    for (first = 1; (killed = run(loop, script, first, 0, &end)) == 1; first++)
        if (first % 32 == 1)
            for (second = 1; run(loop, script, first, second, &end) == 2; second++)
                continue;
    CHECK(killed == 0);
}

int main(void)
{
    static const int ends[SCRIPTS] = {
        RSPCODE_END_DONE, RSPCODE_END_DONE,     RSPCODE_END_NOT_DONE, RSPCODE_END_DONE,     RSPCODE_END_NOT_DONE,
        RSPCODE_END_DONE, RSPCODE_END_NOT_DONE, RSPCODE_END_NOT_DONE, RSPCODE_END_NOT_DONE, RSPCODE_END_DONE};
    int script, end;
    CHECK(mkdtemp(folder) != NULL);
    world = mmap(NULL, sizeof *world, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    CHECK(world != MAP_FAILED);

    for (script = 0; script < SCRIPTS; script++) {
        unsigned long before = lives, staff_before = with_staff;
        run(sale, script, 0, 0, &end);
        CHECK(end == ends[script]);
        run_everywhere(sale, script);
        printf("%-20s %6lu lives, %lu of them end with staff\n", script_names[script], lives - before,
               with_staff - staff_before);
        CHECK(double_charges == 0);
        CHECK(double_deliveries == 0);
        CHECK(unpaid_deliveries == 0);
        CHECK(wrong_ends == 0);
        /* Where more than one cancellation was sent, a refusal of one proves nothing: the money stands, and staff
         * look. */
        CHECK(script == CANCELLED_TOO_LATE ? with_staff > staff_before : with_staff == staff_before);
        CHECK(script != CALLBACKS || world->notices == 2);
    }

    /* While it lives nothing is wrong with the other loop. */
    for (script = 0; script < SCRIPTS; script++)
        if (script != CALLBACKS)
            run(sale_that_stores_afterwards, script, 0, 0, &end);
    CHECK(double_charges == 0);
    for (script = 0; script < SCRIPTS; script++)
        if (script != CALLBACKS)
            run_everywhere(sale_that_stores_afterwards, script);
    printf("stored afterwards: %lu double charges, %lu goods unpaid\n", double_charges, unpaid_deliveries);
    CHECK(double_charges > 0);

    remove_files();
    CHECK(rmdir(folder) == 0);
    return passed("sale");
}
