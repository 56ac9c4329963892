"""What is known about the world: the YAML model, its compiled store, and how the store is looked up."""
