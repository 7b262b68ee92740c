/* The functions of the native library that are called for single texts and for attempts: they go past UniFFI,
   which would copy each text into a buffer of its own. */

#ifndef RSPCODE_LOOKUP_H
#define RSPCODE_LOOKUP_H

#include <stdint.h>

/* The position of a text's answer among the cells of the table. A context is its number, and -1 is the
   answer to a number that no context has. Of no text nothing is read. */
int32_t rspcode_mobile_index(uint8_t context, const uint8_t *_Nullable code, uint32_t length);

/* The position of a text among the codes, or -1 if it is no listed one. */
int32_t rspcode_mobile_find_index(const uint8_t *_Nullable code, uint32_t length);

/* The number of the locale that serves a tag best, from 1. */
int32_t rspcode_mobile_payer_locale(const uint8_t *_Nullable tag, uint32_t length);

/* The position of the answer to a whole reply among the cells. A text with a negative length is absent. -1 is the
   answer to a number that no operation or source has. */
int32_t rspcode_mobile_reply_index(
    uint8_t operation, uint8_t source, const uint8_t *_Nullable rsp_code, int64_t rsp_code_length,
    const uint8_t *_Nullable inner, int64_t inner_length, const uint8_t *_Nullable state, int64_t state_length);

/* An attempt that begins: the number in the lower half, then eight bits of the step, then the reason. */
int64_t rspcode_mobile_start(uint8_t kind, uint8_t can_cancel, uint8_t can_repeat, uint8_t fresh_code);

/* The same, after an event: the position of a verdict, or their count and on for the other events. */
int64_t rspcode_mobile_next(uint32_t attempt, uint32_t event);

/* The kind, and from bit 8 on the end or 0; 0 for a number that is no state. */
int32_t rspcode_mobile_state(uint32_t attempt);

#endif
