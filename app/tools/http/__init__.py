"""Tools that are an HTTP request which a person described: template, address, exchange, and the tool made of them.

The HTTP library is imported with the first request.
"""
