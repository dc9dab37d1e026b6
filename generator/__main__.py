"""`python -m generator`: the same as the console script `sdkgen`."""

import sys

from .cli import main

sys.exit(main())
