"""Turns an OpenAPI description into a Python client; `pipeline` holds the order of the stages."""
