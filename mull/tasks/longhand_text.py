"""How people ask for a division with what it leaves."""

# The last fifth of each pool is held out of training by `phrasing.pick`: keep typical ones there.
BOTH = (
    "{e} with remainder", "{e} with [a |]remainder[?|]", "[what is|what's|whats|tell me] {e} with [a |]remainder?",
    "[what is|what's|find|work out|how much is] {a} divided by {b} with [a |]remainder?", "{e} = ? remainder ?",
    "[share|split|divide] {a} [apples|cards|coins] among {b} [kids|friends]. how many each, and how many left over?",
    "how many times does {b} [go into|fit into] {a} and [what is|what's] left?", "{e} and the remainder?",
    "[can you |please |]divide {a} by {b} [with|and give the|and find the] remainder",
    "divide {a} by {b} with remainder", "divide {a} by {b} and give the remainder",
    "{a} divided by {b} with a remainder", "find the quotient and remainder of {a} divided by {b}",
    "quotient and remainder of {e}", "{e}, with remainder", "quotient and remainder when {a} is divided by {b}",
    "what is {e} with remainder?", "long division: {e} with remainder",
    "what are the quotient and the remainder of {a} divided by {b}?",
    "how often does {b} go into {a} and what is left?", "how many times does {b} fit in {a} and what remains?",
    "compute {e} with remainder", "{a} by {b}, quotient and remainder",
    "share {a} sweets among {b} kids. how many each, and how many left over?", "work out {e} with remainder",
    "give me quotient and remainder of {a} and {b}", "{e} as quotient and remainder",
    "divide {a} by {b}, remainder too", "how many times does {b} go into {a}, with remainder?",
    "integer division of {a} by {b} with remainder", "{e} = ? r ?", "what's {a} divided by {b} with remainder?",
    "calculate {e} with remainder", "solve {e} with remainder", "find {a} divided by {b} with remainder",
    "how much is {a} divided by {b} with remainder?", "what's {e} with remainder?",
)  # fmt: skip
REST = (
    "[what is|what's|find|tell me|give me] the remainder [when|if] {a} is divided by {b}?",
    "[what is|what's] [left over|left] [when|if] [i|you|we] divide {a} by {b}?", "[remainder|rest|leftover] of {e}?",
    "{e}: what [remains|is left over]?", "what's the remainder if [i|you] divide {a} by {b}?", "{a} mod {b} = ?",
    "[calculate|compute|find|whats|solve] {a} [mod|modulo|%] {b}", "remainder of {a} divided by {b}", "{a} mod {b}",
    "{a} modulo {b}", "what is {a} mod {b}?", "what's {a} mod {b}?", "what is {a} modulo {b}?", "the remainder of {e}",
    "remainder of {e}", "what remains when {a} is divided by {b}?", "what is left over when you divide {a} by {b}?",
    "{a} % {b}", "if i divide {a} by {b}, what is the remainder?", "find the remainder of {a} divided by {b}",
    "compute {a} mod {b}", "{b} kids share {a} sweets equally. how many are left over?",
    "find the remainder when {a} is divided by {b}", "i pack {a} eggs in boxes of {b}. how many are left over?",
    "how much is left if {a} is divided by {b}?", "only the remainder: {e}", "calculate the remainder of {e}",
    "give me the remainder of {a} divided by {b}", "what's the remainder of {e}?",
    "remainder when {a} is divided by {b}", "calculate {a} mod {b}", "remainder: {e}",
    "what is the remainder of {a} divided by {b}?", "what's the remainder when you divide {a} by {b}?",
    "what is the remainder of {e}?", "tell me the remainder of {a} divided by {b}", "what's left over from {e}?",
)  # fmt: skip
