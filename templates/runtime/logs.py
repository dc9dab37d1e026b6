# Runtime of generated clients; edits in a generated package are overwritten.

"""What a client logs: one line for each answer, at level DEBUG, and for each retry, at INFO.

URLs are logged without their query, headers not at all: neither can then leak a secret.
"""

from __future__ import annotations

import logging
import os


def logger_for(package: str, environment: str | None) -> logging.Logger:
    """The logger named after the package.

    Where the variable `environment` names a level (``debug``, ``info``, ``warning``, …), the
    logger gets that level, and writes to standard error if nobody else listens to it. Any other
    text in the variable changes nothing.
    """
    logger = logging.getLogger(package)
    text = os.environ.get(environment, "").strip().upper() if environment else ""
    level = logging.getLevelNamesMapping().get(text)
    if level:
        logger.setLevel(level)
        if not logger.hasHandlers():
            handler = logging.StreamHandler()
            handler.setFormatter(
                logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s")
            )
            logger.addHandler(handler)
    return logger
