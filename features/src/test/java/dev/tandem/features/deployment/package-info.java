/** The scripts that deploy and remove, run against a program that answers for the AWS CLI. */
@NullMarked
package dev.tandem.features.deployment;

import org.jspecify.annotations.NullMarked;
