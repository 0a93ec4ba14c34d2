"""Thin item models over core's tuples; they hold no rule of the business."""
