"""One readable loop a stage, and what the stages share."""
