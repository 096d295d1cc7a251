"""Sound: rings, callbacks, fades, prebuffer, meters, resampling, devices. Knows no asyncio and no Qt."""
