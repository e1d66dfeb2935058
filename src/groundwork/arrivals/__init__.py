"""What came by mail: which person it is about, and which acts follow (A6, S7)."""
