from .base import *
from .linear import *
from .deep import Decoder
