"""The outbox: an approved text goes out once (8.4). Its rows are the queue; every stage is on the
disk before the next begins, so that whatever ends this process, at most one copy leaves, and where
it can't be known whether it left, the Sent folder is looked at and then the seeker is asked.

`claim`: the guards, and the very bytes.  `rounds`: the stages.  `outcomes`: what came of it.
`looking`: what is unknown, and what must still be filed."""
