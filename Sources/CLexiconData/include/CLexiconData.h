#pragma once
#include <stddef.h>
#include "CDeedTables.h"
