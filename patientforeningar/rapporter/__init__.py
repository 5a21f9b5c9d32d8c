"""Figures of how associations are treated and of what is published: counted in one place, shown in several."""
