/* A sale of a till, from the scanned payment code to its end. What each part does is said in sale.c. */
#ifndef SALE_H
#define SALE_H

/* An answer whose digest was verified. A field that is not there, or is null, is NULL; silence is three times
 * NULL. */
struct answer {
    const char *rsp_code;
    /* The code beside the data: respcode or rspCode. */
    const char *inner;
    const char *state;
};

/* The calls of the provider, and what the till knows of time. */
struct provider {
    /* Each sends one request, once and without automatic repeats, and waits for its answer or for a time-out. */
    struct answer (*pay)(void *self, const char *order);
    struct answer (*query)(void *self, const char *order);
    struct answer (*cancel)(void *self, const char *order);
    /* The pause before an enquiry: some seconds. */
    void (*pause)(void *self);
    /*
     * Whether the order takes no money any more, no request of ours can still be on its way, and whatever is
     * answered from now on was said after that: the order's own life and the longest life of a request are over.
     */
    int (*is_expired)(void *self, const char *order);
    void *self;
};

/* What sale returns beside RSPCODE_END_...: staff have it, or the disk failed and nothing was done. */
enum { SALE_WITH_STAFF = 0, SALE_DISK_FAILED = -1 };

/*
 * Begins the payment of an order, or takes it up again after a crash, and follows it to its end. After so many
 * enquiries it cancels, and after four times as many it calls staff.
 */
int sale(const char *folder, const char *order, const struct provider *provider, int patience);

/* A notice of the provider whose digest was verified. Returns 0, or SALE_DISK_FAILED: then answer it with an
 * error. */
int sale_notice(const char *folder, const char *order, const struct answer *answer);

#endif
