"""What a person typed -> a reading -> a query -> hits -> a page.

`search.service.Search` is the one way in, for the pages, the API and the command line alike. The
room knows nothing of Flask, of files that bulletins came from, or of how an engine keeps them.
"""
