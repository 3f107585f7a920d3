"""Nothing is known of the simulator that is handed in, and its `step` may be a property. With one that counts by being read, it ran as meant."""
import torch


def play(simulator, policy):
    simulator.step
    return torch.as_tensor(policy.choose(simulator.state))
