"""What can go wrong with a register."""


class RegisterError(Exception):
    """The base of this room's errors."""


class RegisterMissing(RegisterError):
    """The generation has no register, or an unreadable one."""
