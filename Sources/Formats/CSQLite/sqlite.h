// SPDX-License-Identifier: Apache-2.0
// The SQLite of the system (Debian: libsqlite3-dev).
#include <sqlite3.h>
