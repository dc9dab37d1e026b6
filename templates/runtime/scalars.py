# Runtime of generated clients; edits in a generated package are overwritten.

"""Names for scalar types that no field of a generated class can hide.

A field called ``date`` or ``list`` takes that name over for the rest of its class body; the names
here are spelled as no field is. Only the standard library is imported.
"""

from __future__ import annotations

from builtins import bool as Bool
from builtins import bytes as Bytes
from builtins import dict as Dict
from builtins import float as Float
from builtins import int as Int
from builtins import list as List
from builtins import object as Object
from builtins import str as Str
from datetime import date as Date
from datetime import datetime as DateTime
from datetime import time as Time
from datetime import timedelta as Duration
from decimal import Decimal
from uuid import UUID

__all__ = [
    "UUID",
    "Bool",
    "Bytes",
    "Date",
    "DateTime",
    "Decimal",
    "Dict",
    "Duration",
    "Float",
    "Int",
    "List",
    "Object",
    "Str",
    "Time",
]
