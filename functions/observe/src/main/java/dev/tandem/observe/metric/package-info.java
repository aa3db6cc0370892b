/** Metrics in CloudWatch's embedded metric format. */
@NullMarked
package dev.tandem.observe.metric;

import org.jspecify.annotations.NullMarked;
