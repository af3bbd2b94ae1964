"""What can go wrong with a register."""


class RegisterError(Exception):
    """The base of this room's errors."""


class RegisterMissing(RegisterError):  # noqa: N818 (what happened, as the engine has it)
    """The generation has no register, or an unreadable one."""


class CorrectionsUnreadable(RegisterError):  # noqa: N818 (as above)
    """The file of corrections breaks its rules; says where, and what to do, in Vietnamese first."""
