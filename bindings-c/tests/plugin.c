/* A plug-in that tells which library answers it. PLUGIN is the name of its function. */
#include <rspcode.h>

const char *PLUGIN(const rspcode_code_info **codes);

const char *PLUGIN(const rspcode_code_info **codes)
{
    *codes = rspcode_codes(NULL);
    return rspcode_version();
}
