/* The functions of the native library that are called for single texts: they go past UniFFI, which would
   copy each text into a buffer of its own. */

#ifndef RSPCODE_LOOKUP_H
#define RSPCODE_LOOKUP_H

#include <stdint.h>

/* The position of a text's answer among the cells of the table. A context is its number, and -1 is the
   answer to a number that no context has. Of no text nothing is read. */
int32_t rspcode_mobile_index(uint8_t context, const uint8_t *_Nullable code, uint32_t length);

/* The position of a text among the codes, or -1 if it is no listed one. */
int32_t rspcode_mobile_find_index(const uint8_t *_Nullable code, uint32_t length);

#endif
