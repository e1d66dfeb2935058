"""The project's figures, each as a ratio beside an anchor measured in the same run."""
