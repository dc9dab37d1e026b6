# Runtime of generated clients; edits in a generated package are overwritten.

"""What every generated client stands on: requests, retries, streams, pages, errors.

Nothing is imported here, so that importing one module of the runtime costs that module alone.
"""
