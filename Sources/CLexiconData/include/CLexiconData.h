#pragma once
#include <stddef.h>
#include "CDeedTables.h"
#include "CNameTables.h"
#include "CPrefetch.h"
