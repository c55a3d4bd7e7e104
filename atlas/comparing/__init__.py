"""What does a change do? Two states of an atlas, and what differs between them: pages, findings, what is hidden."""
