/*
 * A till's whole loop, to be copied. Each order has a row: the number of its attempt, what is under way, and the
 * bookings. Here a row is a file; in a database it is a row, and swap is an UPDATE ... WHERE attempt = old.
 *
 * The rule of use: tell; store the new number where the old one stands; then do the step; then tell what came
 * back. The number is stored before anything is sent and counts the request already, so that a crash at any place
 * costs an enquiry and never a charge.
 */
#ifndef _POSIX_C_SOURCE
#define _POSIX_C_SOURCE 200809L
#endif
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <rspcode.h>

#include "sale.h"

struct row {
    /* 0 is no row yet. */
    rspcode_attempt attempt;
    /* The step that was stored last by the loop: after a restart its silence is told. */
    unsigned under_way;
    /* A line for each: "goods" hands over the goods, "staff" calls staff. They are the row's, so they come once.
     */
    char bookings[2000];
};

/* What is told: an event, or a verdict if that is 0. */
struct news {
    uint32_t event;
    const rspcode_verdict *verdict;
};

/* The row, which has no attempt if there is no file. Returns 0, or -1 if the disk failed or the file is damaged.
 */
static int load(const char *folder, const char *order, struct row *row)
{
    char path[512];
    size_t length;
    FILE *file;
    memset(row, 0, sizeof *row);
    snprintf(path, sizeof path, "%s/%s", folder, order);
    file = fopen(path, "r");
    if (file == NULL)
        return errno == ENOENT ? 0 : -1;
    if (fscanf(file, "%u %u", &row->attempt, &row->under_way) != 2 || getc(file) != '\n') {
        fclose(file);
        return -1;
    }
    length = fread(row->bookings, 1, sizeof row->bookings - 1, file);
    row->bookings[length] = 0;
    fclose(file);
    return rspcode_is_attempt(row->attempt) ? 0 : -1;
}

static int sync_folder(const char *folder)
{
    int failed, directory = open(folder, O_RDONLY);
    if (directory < 0)
        return -1;
    failed = fsync(directory);
    close(directory);
    return failed;
}

/* Whole or not at all: a new file, on the disk, in the place of the old one. */
static int write_row(const char *folder, const char *order, const struct row *row)
{
    char path[512], new_path[520], text[2100];
    int length, file, failed;
    snprintf(path, sizeof path, "%s/%s", folder, order);
    snprintf(new_path, sizeof new_path, "%s.new", path);
    length = snprintf(text, sizeof text, "%lu %u\n%s", (unsigned long)row->attempt, row->under_way, row->bookings);
    file = open(new_path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file < 0)
        return -1;
    failed = write(file, text, (size_t)length) != length || fsync(file) != 0;
    close(file);
    if (failed || rename(new_path, path) != 0)
        return -1;
    return sync_folder(folder);
}

/* One at a time between the comparison and the new file. Whoever dies gives the lock back. */
static int lock(const char *folder, const char *order)
{
    char path[520];
    struct flock whole;
    int file;
    snprintf(path, sizeof path, "%s/%s.lock", folder, order);
    file = open(path, O_RDWR | O_CREAT, 0600);
    memset(&whole, 0, sizeof whole);
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    if (file >= 0 && fcntl(file, F_SETLKW, &whole) != 0) {
        close(file);
        return -1;
    }
    return file;
}

/*
 * Compare and swap, with the booking that goes with the new number ("" for none). Returns 1, 0 if another one was
 * faster, or -1.
 */
static int swap(const char *folder, const char *order, const struct row *old, const struct row *new,
                const char *booking)
{
    struct row now, next = *new;
    int swapped, file = lock(folder, order);
    if (file < 0)
        return -1;
    if (load(folder, order, &now) != 0)
        swapped = -1;
    else if (now.attempt != old->attempt || strcmp(now.bookings, old->bookings) != 0)
        swapped = 0;
    else if (strlen(next.bookings) + strlen(booking) >= sizeof next.bookings)
        swapped = -1;
    else {
        strcat(next.bookings, booking);
        swapped = write_row(folder, order, &next) == 0 ? 1 : -1;
    }
    close(file);
    return swapped;
}

/* What is booked in the same write as the number. */
static const char *booking_of(rspcode_move m)
{
    switch ((enum rspcode_step_value)m.step) {
    case RSPCODE_STEP_DONE:
        /* Order, amount and currency were compared, else: RSPCODE_EVENT_STOP. */
        return "goods\n";
    case RSPCODE_STEP_REVERSED:
    case RSPCODE_STEP_HAND_OVER:
        return "staff\n";
    case RSPCODE_STEP_QUERY:
        /* A sign of success after the attempt was over and not done. */
        return m.reason == RSPCODE_REASON_CONTRADICTION ? "staff\n" : "";
    case RSPCODE_STEP_SEND:
    case RSPCODE_STEP_SHOW:
    case RSPCODE_STEP_CANCEL:
    case RSPCODE_STEP_CAPTURE:
    case RSPCODE_STEP_HELD:
    case RSPCODE_STEP_NOT_DONE:
    case RSPCODE_STEP_NOTHING:
        return "";
    }
    return "staff\n";
}

/*
 * Tells, and stores. If somebody else stored in between, what they stored is told the same thing. Returns 0 with
 * the move, whose step is now ours to do, or -1.
 */
static int tell(const char *folder, const char *order, struct news news, int by_loop, rspcode_move *m)
{
    for (;;) {
        struct row old, new;
        int swapped;
        if (load(folder, order, &old) != 0)
            return -1;
        *m = news.event != 0 ? rspcode_told(old.attempt, news.event) : rspcode_heard(old.attempt, news.verdict);
        new = old;
        new.attempt = m->attempt;
        if (by_loop)
            new.under_way = m->step;
        swapped = swap(folder, order, &old, &new, booking_of(*m));
        if (swapped != 0)
            return swapped > 0 ? 0 : -1;
    }
}

static struct news heard(uint32_t operation, uint32_t source, struct answer answer)
{
    struct news news = {0, NULL};
    news.verdict = rspcode_read_reply_z(operation, source, answer.rsp_code, answer.inner, answer.state);
    return news;
}

static struct news told(uint32_t event)
{
    struct news news = {0, NULL};
    news.event = event;
    return news;
}

/* What was under way when the till died was not answered. */
static struct news silence_of(unsigned step)
{
    static const struct answer silence = {NULL, NULL, NULL};
    if (step == RSPCODE_STEP_SEND)
        return heard(RSPCODE_OPERATION_PAY, RSPCODE_SOURCE_REPLY, silence);
    if (step == RSPCODE_STEP_CANCEL)
        return heard(RSPCODE_OPERATION_CANCEL, RSPCODE_SOURCE_REPLY, silence);
    return heard(RSPCODE_OPERATION_PAY, RSPCODE_SOURCE_QUERY, silence);
}

int sale(const char *folder, const char *order, const struct provider *p, int patience)
{
    struct row row;
    rspcode_move m;
    int swapped, over, enquiries = 0, expired = 0;

    /* Insert. If the row is there somebody began before, perhaps ourselves before a crash: take that one up. */
    if (load(folder, order, &row) != 0)
        return SALE_DISK_FAILED;
    m = rspcode_start(RSPCODE_KIND_PAY_DIRECT, RSPCODE_CAN_CANCEL);
    if (row.attempt == 0) {
        struct row begun = row;
        begun.attempt = m.attempt;
        begun.under_way = m.step;
        swapped = swap(folder, order, &row, &begun, "");
        if (swapped < 0)
            return SALE_DISK_FAILED;
    } else
        swapped = 0;
    if (swapped == 0) {
        if (load(folder, order, &row) != 0)
            return SALE_DISK_FAILED;
        if (tell(folder, order, silence_of(row.under_way), 1, &m) != 0)
            return SALE_DISK_FAILED;
    }

    for (;;) {
        struct news news;
        /* The number is stored: now the step, and then what came back. */
        switch ((enum rspcode_step_value)m.step) {
        case RSPCODE_STEP_SEND:
            news = heard(RSPCODE_OPERATION_PAY, RSPCODE_SOURCE_REPLY, p->pay(p->self, order));
            break;
        case RSPCODE_STEP_QUERY:
            p->pause(p->self);
            enquiries++;
            /* After its end it is asked about only if there is a sign of money that should not be there: staff. */
            over = rspcode_end(m.attempt) != 0;
            if (!over && !expired && p->is_expired(p->self, order)) {
                expired = 1;
                news = told(RSPCODE_EVENT_EXPIRED);
            } else if (enquiries % (4 * patience) == 0)
                news = told(RSPCODE_EVENT_STOP);
            else if (!over && enquiries == patience)
                news = told(RSPCODE_EVENT_CANCEL);
            else
                news = heard(RSPCODE_OPERATION_PAY, RSPCODE_SOURCE_QUERY, p->query(p->self, order));
            break;
        case RSPCODE_STEP_CANCEL:
            news = heard(RSPCODE_OPERATION_CANCEL, RSPCODE_SOURCE_REPLY, p->cancel(p->self, order));
            break;
        case RSPCODE_STEP_DONE:
        case RSPCODE_STEP_NOT_DONE:
        case RSPCODE_STEP_REVERSED:
        case RSPCODE_STEP_HAND_OVER:
        case RSPCODE_STEP_NOTHING:
        /* The last three are of other kinds of attempts. */
        case RSPCODE_STEP_SHOW:
        case RSPCODE_STEP_CAPTURE:
        case RSPCODE_STEP_HELD:
        default:
            /* Over, perhaps by a notice that was faster; what is not over is with staff. */
            return rspcode_end(m.attempt);
        }
        if (tell(folder, order, news, 1, &m) != 0)
            return SALE_DISK_FAILED;
    }
}

int sale_notice(const char *folder, const char *order, const struct answer *answer)
{
    rspcode_move m;
    return tell(folder, order, heard(RSPCODE_OPERATION_PAY, RSPCODE_SOURCE_CALLBACK, *answer), 0, &m) == 0
               ? 0
               : SALE_DISK_FAILED;
}
