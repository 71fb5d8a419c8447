"""What an import would do to a map: pure, and the same whatever the order of rows and tables."""

from stewardmap.exchange.plan.inputs import Count, ImportInput, ImportPlan, Preview, Question
from stewardmap.exchange.plan.mapping import pairs
from stewardmap.exchange.plan.planning import plan_import

__all__ = ["Count", "ImportInput", "ImportPlan", "Preview", "Question", "pairs", "plan_import"]
