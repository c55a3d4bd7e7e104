"""Official figures of CBS, as downloaded, into the folder of a neighbourhood."""
